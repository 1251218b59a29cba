import type { JsonFields } from "../json-fields.ts"
import { isJsonFields, isList, kindOf } from "../json-fields.ts"
import { placeholderIn, quotePlaceholders } from "../placeholder.ts"
import type { FlowIssue, FlowIssueCode } from "./flow-issue.ts"

/** The content's fields and its length as text, or the one issue that says why it can't be a flow. */
export type ReadContent =
  | { readonly fields: JsonFields; readonly characters: number }
  | { readonly issue: FlowIssue }

/** Reads what may be a flow: JSON text, or JSON that is parsed already. */
export function readContent(content: unknown, template: boolean): ReadContent {
  return typeof content === "string" ? readText(content, template) : readValue(content)
}

function readText(content: string, template: boolean): ReadContent {
  const text = content.replace(/^\uFEFF/, "")
  try {
    return recognise(JSON.parse(template ? quotePlaceholders(text) : text), content.length)
  } catch (error) {
    // In YAML, which is no JSON.
    if (/^(?:AWSTemplateFormatVersion|Resources|Transform):/m.test(text))
      return refusal("wrapped-content", cloudFormationMessage)
    return refusal("broken-json", brokenJsonMessage(text, String(error), template))
  }
}

/** A value that isn't text yet must be one that can be: without cycles and functions. */
function readValue(value: unknown): ReadContent {
  try {
    return recognise(value, JSON.stringify(value)?.length ?? 0)
  } catch (error) {
    return refusal(
      "not-a-flow",
      `This can't be written as JSON: ${String(error)}. Give the flow's content.`,
    )
  }
}

function recognise(value: unknown, characters: number): ReadContent {
  if (!isJsonFields(value)) return refusal("not-a-flow", otherJsonMessage(value))
  if (isLegacyExport(value)) return refusal("legacy-export", legacyMessage)
  if ("Actions" in value || "StartAction" in value) return { fields: value, characters }
  const wrapper = wrapperMessage(value)
  if (wrapper !== undefined) return refusal("wrapped-content", wrapper)
  return refusal("not-a-flow", otherJsonMessage(value))
}

function isLegacyExport(fields: JsonFields): boolean {
  return isList(fields["modules"]) && ("start" in fields || "metadata" in fields)
}

const legacyMessage =
  'This is the console\'s old export format ("modules", "start", "metadata"), which the API doesn\'t read. ' +
  "Import it in the Amazon Connect console, publish it there, and fetch the flow language with " +
  "`aws connect describe-contact-flow --query ContactFlow.Content --output text`."

const cloudFormationMessage =
  "This is a CloudFormation template, not a flow. " +
  "Take the string in Properties.Content of its AWS::Connect::ContactFlow or ContactFlowModule resource."

function wrapperMessage(fields: JsonFields): string | undefined {
  for (const name of ["ContactFlow", "ContactFlowModule"]) {
    if (isJsonFields(fields[name]))
      return (
        `This is the answer of describe-contact-flow${name === "ContactFlow" ? "" : "-module"}, not the flow itself. ` +
        `Take the string in ${name}.Content: --query ${name}.Content --output text.`
      )
  }
  if ("AWSTemplateFormatVersion" in fields || isCloudFormation(fields["Resources"]))
    return cloudFormationMessage
  if (typeof fields["Content"] === "string")
    return "This is a request or resource around a flow. Take the string in Content."
  if (isJsonFields(fields["resource"]))
    return "This is Terraform JSON, not a flow. Take the string in content of its aws_connect_contact_flow resource."
  return undefined
}

function isCloudFormation(resources: unknown): boolean {
  return (
    isJsonFields(resources) &&
    Object.values(resources).some(
      (resource) => isJsonFields(resource) && typeof resource["Type"] === "string",
    )
  )
}

function otherJsonMessage(value: unknown): string {
  const got = isJsonFields(value)
    ? `an object with ${names(value)}`
    : typeof value === "string"
      ? "a JSON string (encoded twice?)"
      : kindOf(value)
  return `This is JSON but no contact flow: expected an object with Version, StartAction and Actions, got ${got}. Give the flow's content.`
}

function names(fields: JsonFields): string {
  const keys = Object.keys(fields)
  if (keys.length === 0) return "nothing in it"
  return keys.slice(0, 5).join(", ") + (keys.length > 5 ? ", ..." : "")
}

function brokenJsonMessage(text: string, reason: string, template: boolean): string {
  if (text.trim() === "") return "The content is empty: expected the JSON of a contact flow."
  const placeholder = placeholderIn(text)
  const hint =
    placeholder !== undefined && !template
      ? ` It holds the placeholder ${placeholder}: check it as a template (template: true), or fill it in first.`
      : " Correct it there."
  return `This is no JSON: ${reason.replace(/^SyntaxError: /, "")}.${hint}`
}

function refusal(code: FlowIssueCode, message: string): ReadContent {
  return { issue: { severity: "error", code, actionId: null, path: "", message } }
}
