import { at, text } from "../../policy/json.ts"
import type { TriedStack } from "./apply-bench.ts"

/** By what name of theirs `terraform import` finds things that have one. */
const names: Readonly<Record<string, string>> = {
  aws_cloudformation_stack: "name",
  aws_cloudwatch_log_group: "name",
  aws_dynamodb_table: "name",
  aws_iam_role: "name",
  aws_lambda_function: "function_name",
  aws_s3_bucket: "bucket",
}

/** Kinds of Connect's things that the stand-in keeps. */
const kinds: Readonly<Record<string, string>> = {
  aws_connect_contact_flow: "contact-flow",
  aws_connect_hours_of_operation: "operating-hours",
  aws_connect_queue: "queue",
  aws_connect_routing_profile: "routing-profile",
}

/** Addresses of what AWS said is there already, out of what Terraform said. */
export function addressesThere(error: string): readonly string[] {
  const found = [
    ...error.matchAll(/(?:Already|already|Duplicate|InUse)[^;]*? with (aws_\w+\.[\w-]+)/g),
  ]
  return [...new Set(found.map(([, address = ""]) => address))]
}

/**
 * What docs/deploy.md says of a Terraform that was killed: imports what it was making into the state. A claimed number is
 * no error, so it is looked for first.
 */
export async function importNumber({ runs, standIn }: TriedStack): Promise<void> {
  const [number] = standIn.world.items("phone-number").keys()
  const planned = await runs.planned()
  const address = [...planned.keys()].find((each) => each.startsWith("aws_connect_phone_number."))
  if (number !== undefined && address !== undefined) await runs.import(address, number)
}

/** Imports what the addresses stand for; what can't be found stays. */
export async function importLost(
  { runs, standIn }: TriedStack,
  addresses: readonly string[],
): Promise<void> {
  const planned = await runs.planned()
  for (const address of addresses) {
    const [type = ""] = address.split(".")
    const values = planned.get(address)
    const kind = kinds[type]
    const id =
      kind === undefined
        ? text(at(values, names[type] ?? ""))
        : idInInstance([...standIn.world.items(kind).values()], text(at(values, "name")))
    if (id !== "") await runs.import(address, id)
  }
}

function idInInstance(
  items: readonly {
    readonly id: string
    readonly arn: string
    readonly fields: Readonly<Record<string, unknown>>
  }[],
  name: string,
): string {
  const item = items.find(({ fields }) => fields["Name"] === name)
  const instance = /instance\/([^/]+)/.exec(item?.arn ?? "")?.[1]
  return item === undefined || instance === undefined ? "" : `${instance}:${item.id}`
}
