import { roleOf } from "../catalogue/action-form.ts"
import type { FlowAction, JsonValue } from "../flow-content.ts"
import type { ActionRole } from "../rule/action-rule.ts"

/** The words that a diagram shows for an action. */
export interface BlockText {
  readonly title: string
  /** The action's type, unless it is the title already. */
  readonly type: string | undefined
  /** The parameter that tells most: what is said, compared or called. */
  readonly detail: string | undefined
  /** A diagram colours its blocks by it. */
  readonly role: ActionRole
}

/** Describes an action in a few words. An identifier that the console made up is no title: its type stands there. */
export function blockText(action: FlowAction): BlockText {
  const named = !/^[0-9a-f]{8}-[0-9a-f]{4}-/i.test(action.Identifier)
  return {
    title: named ? action.Identifier : action.Type,
    type: named ? action.Type : undefined,
    detail: detailOf(action),
    role: roleOf({ type: action.Type, parameters: action.Parameters ?? {} }),
  }
}

/** The first of these parameters that is set is the one to show. */
const telling = [
  "Text",
  "SSML",
  "Messages",
  "PromptId",
  "Media",
  "ComparisonValue",
  "MetricType",
  "LoopCount",
  "LambdaFunctionARN",
  "FlowModuleId",
  "ContactFlowId",
  "QueueId",
  "HoursOfOperationId",
  "EventHooks",
  "Attributes",
  "FlowAttributes",
  "LanguageCode",
  "TextToSpeechVoice",
  "FlowLoggingBehavior",
  "CallbackNumber",
  "ThirdPartyPhoneNumber",
]

function detailOf({ Parameters = {} }: FlowAction): string | undefined {
  const key = telling.find((it) => Parameters[it] !== undefined)
  return key === undefined ? undefined : plainText(Parameters[key])
}

function plainText(value: JsonValue | undefined): string | undefined {
  if (value === undefined || value === null) return undefined
  if (Array.isArray(value)) return plainText(value[0])
  if (typeof value === "object") return namesAndValues(Object.entries(value))
  return shortArn(String(value))
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim()
}

function namesAndValues(entries: readonly (readonly [string, JsonValue])[]): string {
  return entries
    .map(([key, value]) =>
      key === "Text" || key === "SSML" ? plainText(value) : `${key} = ${plainText(value) ?? ""}`,
    )
    .join(", ")
}

/** Of an ARN, what names the resource. */
function shortArn(text: string): string {
  return text.startsWith("arn:") ? (text.split(/[/:]/).at(-1) ?? text) : text
}
