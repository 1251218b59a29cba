import { execFileSync } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

const flowLanguage = fileURLToPath(new URL("../../", import.meta.url))

/** What the compiler finds wrong in generated files, in the repository's own strictness. */
export function typeProblems(files: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), "import-flow-"))
  try {
    files.forEach((code, index) => writeFileSync(join(folder, `flow-${index}.ts`), code))
    const configuration = {
      extends: join(flowLanguage, "../../tsconfig.base.json"),
      compilerOptions: {
        typeRoots: [join(flowLanguage, "node_modules/@types")],
        paths: { "@call-center/flow-language": [join(flowLanguage, "src/index.ts")] },
      },
      include: ["*.ts"],
    }
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(configuration))
    const compiler = join(flowLanguage, "node_modules/typescript/bin/tsc")
    return ownProblems(execFileSync(process.execPath, [compiler], { cwd: folder }).toString())
  } catch (fault) {
    if (!(fault instanceof Error && "stdout" in fault)) throw fault
    return ownProblems(String(fault.stdout))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Those of the generated files: the package's own types are checked elsewhere. */
function ownProblems(output: string): string {
  return output
    .split("\n")
    .filter((line) => line.startsWith("flow-"))
    .join("\n")
}
