import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"

import { afterAll, beforeAll, describe, expect, it } from "vitest"

import { cdktfCommand } from "../src/cdktf/cdktf-command.ts"
import { type Machine, cdktfProgram } from "../src/cdktf/cdktf-program.ts"

const folder = mkdtempSync(join(tmpdir(), "node-"))
const npx = join(folder, "lib", "node_modules", "npm", "bin", "npx-cli.js")

beforeAll(() => {
  mkdirSync(dirname(npx), { recursive: true })
  writeFileSync(npx, "")
})

afterAll(() => {
  rmSync(folder, { recursive: true })
})

const machine = (nodeVersion: string): Machine => ({
  nodeVersion,
  node: join(folder, "bin", "node"),
  folder: "/repository/terraform",
})

describe("pnpm cdktf", () => {
  it.each([
    [["--bogus"], "got --bogus"],
    [["-x", "deploy"], "got -x"],
    [["nonsense"], "got nonsense"],
    [[], "got none"],
  ])("hands nothing on of %j, which names no command", (words, got) => {
    expect(cdktfCommand(machine("v22.0.0")).prepare(words)).toEqual({
      problem: `expected a command of the CLI first, ${got}`,
    })
  })

  it.each([[["deploy", "--auto-approve"]], [["--version"]]])("hands %j on", (words) => {
    expect(cdktfCommand(machine("v22.0.0")).prepare(words)).toHaveProperty("value")
  })

  it.each(["v20.19.0", "v22.21.1", "v23.11.0"])(
    "runs the pinned CLI in terraform/ on %s",
    (node) => {
      expect(cdktfProgram(["deploy", "--auto-approve"], machine(node))).toEqual({
        program: {
          file: join(folder, "bin", "node"),
          words: [npx, "-y", "cdktf-cli@0.21.0", "deploy", "--auto-approve"],
          cwd: "/repository/terraform",
          env: { CHECKPOINT_DISABLE: "1" },
        },
      })
    },
  )

  it("looks for npx in PATH where Node.js has none beside it", () => {
    expect(
      cdktfProgram(["destroy"], { ...machine("v22.0.0"), node: "/somewhere/else/bin/node" }),
    ).toMatchObject({ program: { file: "npx", words: ["-y", "cdktf-cli@0.21.0", "destroy"] } })
  })

  it.each([
    ["v24.0.0", "deploy", "apply"],
    ["v24.11.1", "destroy", "destroy"],
    ["v25.1.0", "deploy", "apply"],
  ])(
    "says in one line what to do instead on %s, where it does not start",
    (node, verb, terraform) => {
      expect(cdktfProgram([verb], machine(node))).toEqual({
        problem: `cdktf-cli@0.21.0 does not start on Node.js ${node}: use Node.js 20 or 22, or do the same with "pnpm synth" and, in terraform/stacks/call-center-<stage>, "terraform init" and "terraform ${terraform}"`,
      })
    },
  )
})
