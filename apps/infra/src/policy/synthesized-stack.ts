import { remembered } from "@call-center/domain"

import { at, record, text } from "./json.ts"
import { standIn } from "./stand-ins.ts"
import { evaluated } from "./terraform-template.ts"

/** A resource of a synthesized stack, as Terraform JSON has it. */
export interface SynthesizedResource {
  readonly type: string
  /** Where it stands in the tree of constructs, `Booking/BookingTable/Table`, without the stack's name. */
  readonly path: string
  /** `aws_dynamodb_table.Booking_BookingTable_462B4158`. */
  readonly address: string
  readonly arguments: Readonly<Record<string, unknown>>
}

/** A CloudFormation template in a synthesized stack. */
export interface SynthesizedTemplate {
  /** Of the stack that is made by it, or `bot template`. */
  readonly path: string
  readonly document: Readonly<Record<string, unknown>>
}

/** A synthesized stack, taken apart for rules and reports. */
export interface SynthesizedStack {
  /** Prefix of every name. */
  readonly name: string
  readonly json: Readonly<Record<string, unknown>>
  readonly resources: readonly SynthesizedResource[]
  /** The CloudFormation template of the bot. */
  readonly template: Readonly<Record<string, unknown>>
  /** That one, and those of the other CloudFormation stacks. */
  readonly templates: readonly SynthesizedTemplate[]
  readonly ofType: (...types: readonly string[]) => readonly SynthesizedResource[]
}

/** Takes the Terraform JSON of one stack apart. */
export function synthesizedStack(synthesized: unknown): SynthesizedStack {
  const json = record(synthesized)
  const resources = resourcesOf(json)
  const bot = resources.find(({ type }) => type === "aws_s3_object")
  const template = documentOf(bot?.arguments["content"])
  return {
    name: text(at(json, "//", "metadata", "stackName")),
    json,
    resources,
    template,
    templates: [{ path: "bot template", document: template }, ...inlineTemplates(resources)],
    ofType: (...types) => resources.filter(({ type }) => types.includes(type)),
  }
}

function inlineTemplates(
  resources: readonly SynthesizedResource[],
): readonly SynthesizedTemplate[] {
  return resources
    .filter(({ type }) => type === "aws_cloudformation_stack")
    .filter(({ arguments: is }) => is["template_body"] !== undefined)
    .map(({ path, arguments: is }) => ({ path, document: documentOf(is["template_body"]) }))
}

/** Resources of a type in all CloudFormation templates: their paths, and their properties as arguments. */
export function ofTemplates(
  { templates }: SynthesizedStack,
  type: string,
): readonly Pick<SynthesizedResource, "path" | "arguments">[] {
  return templates.flatMap(({ path, document }) =>
    Object.entries(record(document["Resources"]))
      .filter(([, resource]) => record(resource)["Type"] === type)
      .map(([id, resource]) => ({
        path: `${path}/${id}`,
        arguments: record(at(resource, "Properties")),
      })),
  )
}

/** JSON in an argument, its expressions replaced by what they stand for; an empty object for anything else. */
export function documentOf(argument: unknown): Readonly<Record<string, unknown>> {
  if (typeof argument !== "string") return {}
  return documentIn(argument)
}

/** Every rule reads the documents that it is about, and the bot's template is large. */
const documentIn = remembered(256, (argument: string) =>
  record(JSON.parse(evaluated(argument, standIn))),
)

function resourcesOf(json: Readonly<Record<string, unknown>>): readonly SynthesizedResource[] {
  return Object.entries(record(json["resource"])).flatMap(([type, ofType]) =>
    Object.entries(record(ofType)).map(([name, value]) => {
      const path = text(at(value, "//", "metadata", "path"))
      const { "//": _comment, ...values } = record(value)
      return {
        type,
        path: path.slice(path.indexOf("/") + 1),
        address: `${type}.${name}`,
        arguments: values,
      }
    }),
  )
}
