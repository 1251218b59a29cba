import type {
  FlowAction,
  FlowContent,
  FlowTransitions,
  JsonObject,
  JsonValue,
} from "../flow-content.ts"

/**
 * The same flow with identifiers that tell what an action does, `sayWelcomeToAcme`, in place of the console's UUIDs. Names that
 * people gave are kept, as words that need no quotes; the flow does the same as before.
 */
export function withReadableIdentifiers(content: FlowContent): FlowContent {
  const names = namesOf(content)
  const renamed = (target: string): string => names.get(target) ?? target
  const metadata = content.Metadata?.["ActionMetadata"]
  return {
    ...content,
    StartAction: renamed(content.StartAction),
    ...(isObject(metadata) && {
      Metadata: {
        ...content.Metadata,
        ActionMetadata: Object.fromEntries(
          Object.entries(metadata).map(([id, value]) => [renamed(id), value]),
        ),
      },
    }),
    Actions: content.Actions.map((action) => ({
      ...action,
      Identifier: renamed(action.Identifier),
      Transitions: renamedTransitions(action.Transitions, renamed),
    })),
  }
}

function renamedTransitions(
  transitions: FlowTransitions,
  renamed: (target: string) => string,
): FlowTransitions {
  const { NextAction, Conditions, Errors } = transitions
  const led = <Branch extends { readonly NextAction: string }>(branch: Branch): Branch => ({
    ...branch,
    NextAction: renamed(branch.NextAction),
  })
  return {
    ...transitions,
    ...(NextAction !== undefined && { NextAction: renamed(NextAction) }),
    ...(Conditions !== undefined && { Conditions: Conditions.map(led) }),
    ...(Errors !== undefined && { Errors: Errors.map(led) }),
  }
}

/** What Connect takes for an identifier. */
const longest = 50

function namesOf({ Actions }: FlowContent): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  const taken = new Set<string>()
  for (const action of Actions) {
    const { Identifier } = action
    const name = freeName(
      camelCase(isMachineMade(Identifier) ? wordsOf(action) : Identifier),
      taken,
    )
    taken.add(name)
    names.set(Identifier, name)
  }
  return names
}

function freeName(wish: string, taken: ReadonlySet<string>): string {
  const base = /^[a-z]/i.test(wish) ? wish : `action${wish}`
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? "" : String(number)
    const name = base.slice(0, longest - ending.length) + ending
    if (!taken.has(name)) return name
  }
}

/** UUIDs, in part too, as the console writes them. */
function isMachineMade(identifier: string): boolean {
  return /[0-9a-f]{8}-?[0-9a-f]{4}/i.test(identifier)
}

/** What an action does, in a verb and what it is about. */
function wordsOf({ Type, Parameters = {} }: FlowAction): string {
  return `${verbs[Type] ?? Type} ${aboutOf(Parameters)}`
}

const verbs: Readonly<Record<string, string>> = {
  MessageParticipant: "say",
  MessageParticipantIteratively: "play",
  GetParticipantInput: "ask",
  ConnectParticipantWithLexBot: "ask",
  InvokeLambdaFunction: "invoke",
  InvokeFlowModule: "run",
  UpdateContactAttributes: "set",
  UpdateFlowAttributes: "set",
  Compare: "compare",
  DisconnectParticipant: "hangUp",
  TransferContactToQueue: "toQueue",
  TransferToFlow: "toFlow",
  UpdateContactTextToSpeechVoice: "speakAs",
  UpdateContactTargetQueue: "chooseQueue",
}

/** The first words that are said, the function, the attributes, what is compared. */
function aboutOf(parameters: JsonObject): string {
  const { Text, SSML, LambdaFunctionARN, Attributes, ComparisonValue, TextToSpeechVoice } =
    parameters
  if (isText(Text)) return firstWords(Text)
  if (isText(SSML)) return firstWords(SSML.replaceAll(/<[^>]*>/g, " "))
  if (isText(LambdaFunctionARN)) return /:function:([^:]+)/.exec(LambdaFunctionARN)?.[1] ?? ""
  if (isText(ComparisonValue)) return /\w+(?=\W*$)/.exec(ComparisonValue)?.[0] ?? ""
  if (isText(TextToSpeechVoice)) return firstWords(TextToSpeechVoice)
  return isObject(Attributes) ? Object.keys(Attributes).slice(0, 2).join(" ") : ""
}

function firstWords(text: string): string {
  return text.split(/\s+/).filter(Boolean).slice(0, 4).join(" ")
}

function camelCase(text: string): string {
  const words = text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/['’]/g, "")
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== "")
  const [first = "", ...others] = words
  return first.slice(0, 1).toLowerCase() + first.slice(1) + others.map(capitalized).join("")
}

function capitalized(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1)
}

function isText(value: JsonValue | undefined): value is string {
  return typeof value === "string"
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}
