import { npmProgram } from "@call-center/command-line"

/** The newest there is: HashiCorp archived CDKTF in December 2025. ADR 6 says what comes after. */
export const cdktfCli = "cdktf-cli@0.21.0"

/** The CLI's native terminal has no binary for Node.js from here on, and ends before it does anything. */
const firstBrokenNode = 24

/** A program to run: a file, or a name to be looked for in PATH. */
export interface CdktfProgram {
  readonly file: string
  readonly words: readonly string[]
  readonly cwd: string
  readonly env: Readonly<Record<string, string>>
}

/** The machine that the CLI is to run on. */
export interface Machine {
  /** `v20.20.2`. */
  readonly nodeVersion: string
  /** Path of the running Node.js. */
  readonly node: string
  /** The folder `terraform`. */
  readonly folder: string
}

/** The program that runs the pinned CLI, or, in one line, why it can't and what does the same. */
export function cdktfProgram(
  words: readonly string[],
  machine: Machine,
): { readonly program: CdktfProgram } | { readonly problem: string } {
  const { nodeVersion, node, folder } = machine
  const major = Number(/^v(\d+)\./.exec(nodeVersion)?.[1])
  if (major >= firstBrokenNode)
    return {
      problem: `${cdktfCli} does not start on Node.js ${nodeVersion}: use Node.js 20 or 22, or do the same with "pnpm synth" and, in terraform/stacks/call-center-<stage>, "terraform init" and "terraform ${terraformVerb(words)}"`,
    }
  const npx = npmProgram("npx", node)
  return {
    program: {
      file: npx.file,
      words: [...npx.words, "-y", cdktfCli, ...words],
      cwd: folder,
      env: { CHECKPOINT_DISABLE: "1" },
    },
  }
}

function terraformVerb(words: readonly string[]): string {
  return words[0] === "destroy" ? "destroy" : "apply"
}
