import { readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { pathToFileURL } from "node:url"

import { type BuildOptions, build } from "esbuild"
import { describe, expect, it } from "vitest"

import { packedTexts } from "../bundle/packed-texts.ts"
import { errorsOfATurn, withoutUnusedParts } from "../bundle/without-unused-parts.ts"

const folder = dirname(import.meta.dirname)

async function bundled(entry: string, plugins: BuildOptions["plugins"]) {
  const { metafile, outputFiles } = await build({
    absWorkingDir: folder,
    entryPoints: [entry],
    outfile: "bundled.mjs",
    bundle: true,
    minifySyntax: true,
    format: "esm",
    platform: "node",
    mainFields: ["module", "main"],
    plugins: plugins ?? [],
    metafile: true,
    write: false,
  })
  const inputs = Object.entries(metafile.outputs["bundled.mjs"]?.inputs ?? {})
  const files = inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([file]) => file)
  return { text: outputFiles[0]?.text ?? "", files }
}

describe("the code hook's bundle", () => {
  it("keeps the SDK's class of each error that a command of a turn is documented to end with", async () => {
    const { text, files } = await bundled("src/lambda.ts", [withoutUnusedParts])

    const documented = files
      .filter((file) => /[/\\]client-dynamodb[/\\]dist-es[/\\]commands[/\\]/u.test(file))
      .flatMap((file) => namesIn(documentationOf(file), /@throws \{@link (\w+)\} \(/gu))
    const kept = namesIn(text, /n0_registry\.registerError\(\w+\$, (\w+)\)/gu)
    expect(new Set(documented)).toEqual(new Set(errorsOfATurn))
    expect(new Set(kept)).toEqual(new Set(errorsOfATurn))
  })

  it.each([
    "src/understanding/lexicons/en-us/phrases.ts",
    "src/understanding/lexicons/en-us/patterns.ts",
    "../domain/src/phone-metadata.ts",
  ])("unpacks of %s what was packed", async (module) => {
    const packed = await bundled(module, [packedTexts()])

    const source = await import(pathToFileURL(join(folder, module)).href)
    expect(await exportsOf(packed.text)).toEqual({ ...source })
  })

  it("is the smaller for it", async () => {
    const [plain, packed] = await Promise.all([
      bundled("src/languages.ts", []),
      bundled("src/languages.ts", [packedTexts()]),
    ])

    expect(packed.text.length).toBeLessThan(0.75 * plain.text.length)
  })
})

function documentationOf(command: string): string {
  const types = command.replace("dist-es", "dist-types").replace(/\.js$/u, ".d.ts")
  return readFileSync(join(folder, types), "utf8")
}

function namesIn(text: string, pattern: RegExp): readonly (string | undefined)[] {
  return [...text.matchAll(pattern)].map(([, name]) => name)
}

async function exportsOf(source: string): Promise<object> {
  return {
    ...(await import(`data:text/javascript;base64,${Buffer.from(source).toString("base64")}`)),
  }
}
