import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { delimiter, dirname, join } from "node:path"
import process from "node:process"

import { afterEach, beforeEach, describe, expect, it } from "vitest"

import { readOutputs } from "../src/stack/read-outputs.ts"
import { outputsFile, stackFolder } from "./aws/run-verb.ts"

const path = process.env["PATH"]
const recorded = readFileSync(outputsFile, "utf8")
/** The same as Terraform keeps it in a state file. */
const state = JSON.stringify({
  version: 4,
  terraform_version: "1.11.4",
  serial: 3,
  lineage: "x",
  outputs: JSON.parse(recorded),
  resources: [],
})

let folder: string
let stack: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "center-"))
  stack = join(folder, "stacks", "call-center-dev")
  cpSync(stackFolder, stack, { recursive: true })
})

afterEach(() => {
  process.env["PATH"] = path
  rmSync(folder, { recursive: true })
})

/** Puts a terraform on the PATH that prints this and ends so; the real one needs a backend that was initialised. */
function terraformThat(script: string): void {
  const bin = join(folder, "bin")
  mkdirSync(bin)
  writeFileSync(join(bin, "terraform"), `#!/bin/sh\n${script}\n`)
  chmodSync(join(bin, "terraform"), 0o755)
  process.env["PATH"] = [bin, path].join(delimiter)
}

function keepState(content: string): void {
  mkdirSync(join(folder, "state"))
  writeFileSync(join(folder, "state", "call-center-dev.tfstate"), content)
}

describe("readOutputs", () => {
  it("reads what terraform output printed into a file, and a state file", () => {
    const file = join(folder, "state.json")
    writeFileSync(file, state)

    expect(readOutputs(outputsFile, stack)).toMatchObject({
      TableName: "call-center-dev-bookings",
      Flows: { main: { sha256: "0".repeat(64) } },
    })
    expect(readOutputs(file, stack)).toEqual(readOutputs(outputsFile, stack))
  })

  it("asks Terraform in the stack's folder", () => {
    terraformThat(`[ "$1 $2" = "output -json" ] && [ -f cdk.tf.json ] && cat outputs.json`)

    expect(readOutputs(undefined, stack)).toEqual(readOutputs(outputsFile, stack))
  })

  it("says why Terraform has none to tell", () => {
    terraformThat(
      `printf 'Error: Backend initialization required, please run "terraform init"\\n' >&2; exit 1`,
    )

    expect(() => readOutputs(undefined, stack)).toThrow(
      /^terraform output in .*: Backend initialization required: run "terraform init" and "terraform apply" there first, or give --outputs FILE$/,
    )
  })

  it("says that nothing is deployed when Terraform knows no outputs", () => {
    terraformThat("echo '{}'")

    expect(() => readOutputs(undefined, stack)).toThrow(
      'terraform output -json: no outputs, so nothing is deployed yet: run "terraform apply"',
    )
  })

  it("reads the local state where there is no Terraform", () => {
    process.env["PATH"] = dirname(folder)
    keepState(state)

    expect(readOutputs(undefined, stack)).toEqual(readOutputs(outputsFile, stack))
  })

  it("says what to do without Terraform and without a state", () => {
    process.env["PATH"] = dirname(folder)

    expect(() => readOutputs(undefined, stack)).toThrow(
      /call-center-dev\.tfstate can't be read, so nothing is known to be deployed/,
    )
  })

  it("can't read a remote state without Terraform", () => {
    process.env["PATH"] = dirname(folder)
    const file = join(stack, "cdk.tf.json")
    writeFileSync(file, readFileSync(file, "utf8").replace('"local"', '"s3"'))

    expect(() => readOutputs(undefined, stack)).toThrow(/^No terraform on the PATH .*remote/)
  })

  it.each([
    ["no JSON", "hello", /not JSON/],
    ["other JSON", '{"a": 1}', /expected what "terraform output -json" prints/],
    [
      "outputs of an older stack",
      JSON.stringify({ Region: { value: "us-east-1" } }),
      /output ConnectInstanceId: expected .*, got undefined/,
    ],
  ])("refuses %s", (_, content, message) => {
    const file = join(folder, "outputs.json")
    writeFileSync(file, content)

    expect(() => readOutputs(file, stack)).toThrow(message)
  })
})
