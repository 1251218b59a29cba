import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { delimiter, join } from "node:path"
import process from "node:process"

/** A `terraform` on the PATH that keeps a state and notes what it is told. */
export interface FakeTerraform {
  /** What `terraform state pull` prints from now on. */
  keepState(state: string): void
  /** What it plans, one plan after the other, the last one from then on: creations by address. Nothing unless told. */
  planCreations(...plans: readonly Readonly<Record<string, object>>[]): void
  /** Refuses a command, `state rm`, with Terraform's kind of error. */
  refuse(command: string, reason: string): void
  /** Command lines so far that change the state. */
  readonly changes: () => readonly string[]
  remove(): void
}

/** Puts it in front of whatever is on the PATH; outputs come from the recorded file. */
export function useFakeTerraform(outputsFile: string): FakeTerraform {
  const folder = mkdtempSync(join(tmpdir(), "terraform-"))
  const path = process.env["PATH"]
  const said = join(folder, "said")
  const file = (name: string) => join(folder, name.replaceAll(" ", "-"))
  writeFileSync(
    join(folder, "terraform"),
    `#!/bin/sh
case "$1 $2" in
  "state pull") cat ${file("state")}; exit 0;;
  "output -json") cat ${outputsFile}; exit 0;;
  "plan "*) if test -e ${file("plan")}; then cat ${file("plan")} >&2; exit 1; fi; exit 0;;
  "show -json") cat ${folder}/plan-0; test -e ${folder}/plan-1 && for n in 0 1 2 3; do test -e ${folder}/plan-$((n + 1)) && mv ${folder}/plan-$((n + 1)) ${folder}/plan-$n; done; exit 0;;
  "untaint "*) refused=${file("untaint")};;
  "import "*) refused=${file("import")};;
  *) refused=${folder}/$1-$2;;
esac
if test -e $refused; then cat $refused >&2; exit 1; fi
echo "$@" >> ${said}
`,
  )
  chmodSync(join(folder, "terraform"), 0o755)
  process.env["PATH"] = [folder, path].join(delimiter)
  const planCreations: FakeTerraform["planCreations"] = (...plans) => {
    for (const [nth, creations] of plans.entries())
      writeFileSync(file(`plan-${nth}`), JSON.stringify(planOf(creations)))
  }
  planCreations({})
  return {
    planCreations,
    keepState: (state) => writeFileSync(file("state"), state),
    refuse: (command, reason) => writeFileSync(file(command), `Error: ${reason}\n`),
    changes: () => (existsSync(said) ? readFileSync(said, "utf8").trimEnd().split("\n") : []),
    remove: () => {
      process.env["PATH"] = path
      rmSync(folder, { recursive: true })
    },
  }
}

function planOf(creations: Readonly<Record<string, object>>): object {
  return {
    resource_changes: [
      ...Object.entries(creations).map(([address, after]) => ({
        address,
        type: address.split(".")[0],
        change: { actions: ["create"], after },
      })),
      {
        address: "aws_dynamodb_table.Replaced",
        type: "aws_dynamodb_table",
        change: { actions: ["delete", "create"], after: { name: "call-center-dev-bookings" } },
      },
    ],
  }
}

/** A state in which resources are tainted, as an apply that failed half-way leaves it. */
export function stateWith(...tainted: readonly (readonly [type: string, id: string])[]): string {
  const resources = tainted.map(([type, id]) => ({
    mode: "managed",
    type,
    name: "One",
    provider: 'provider["registry.terraform.io/hashicorp/aws"]',
    instances: [{ status: "tainted", schema_version: 0, attributes: { id } }],
  }))
  const whole = {
    mode: "managed",
    type: "aws_sqs_queue",
    name: "Whole",
    instances: [{ schema_version: 0, attributes: { id: "q" } }],
  }
  const data = {
    mode: "data",
    type: "aws_partition",
    name: "P",
    instances: [{ schema_version: 0, attributes: { id: "aws" } }],
  }
  return JSON.stringify({
    version: 4,
    serial: 3,
    outputs: {},
    resources: [...resources, whole, data],
  })
}
