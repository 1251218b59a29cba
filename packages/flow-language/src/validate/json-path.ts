import { closestName } from "./closest-name.ts"

/** Leaves of the namespaces that AWS lists in full; `undefined`: any name follows. */
const namespaces: Readonly<Record<string, readonly string[] | undefined>> = {
  Attributes: undefined,
  FlowAttributes: undefined,
  External: undefined,
  StoredCustomerInput: [],
  Lex: undefined,
  CustomerEndpoint: ["Address", "Type", "DisplayName"],
  SystemEndpoint: ["Address", "Type", "DisplayName"],
  AdditionalEmailRecipients: ["CcList", "ToList"],
  Queue: undefined,
  Agent: undefined,
  ContactId: [],
  InitialContactId: [],
  PreviousContactId: [],
  RelatedContactId: [],
  Task: undefined,
  Name: [],
  Description: [],
  References: undefined,
  Channel: [],
  InstanceARN: [],
  AwsRegion: [],
  InitiationMethod: [],
  LanguageCode: [],
  CustomerId: [],
  TextToSpeechVoiceId: [],
  Tags: undefined,
  SegmentAttributes: undefined,
  Media: undefined,
  MediaStreams: undefined,
  Metrics: undefined,
  Customer: undefined,
  Case: undefined,
  Views: undefined,
  Modules: undefined,
  Wisdom: undefined,
  Capabilities: undefined,
  DataTables: undefined,
  Email: undefined,
  Loop: undefined,
}

const roots = Object.keys(namespaces)

/**
 * What is wrong with a reference, or undefined when Connect can look it up. `leaf`: it must be one value;
 * a Lambda function takes whole namespaces too.
 */
export function jsonPathFault(path: string, { leaf }: { leaf: boolean }): string | undefined {
  const parsed = parseJsonPath(path)
  if (parsed === undefined)
    return `${path} is no path that Connect can follow; write it like $.Attributes.name`
  const { root, rest } = parsed
  if (!Object.hasOwn(namespaces, root)) {
    const closest = closestName(root, roots)
    const hint = closest === undefined ? "" : `; did you mean $.${closest}?`
    return `$.${root} is none of Connect's namespaces${hint}`
  }
  const leaves = namespaces[root]
  if (leaves === undefined)
    return rest === "" && leaf
      ? `$.${root} needs a name behind it, for example $.${root}.name`
      : undefined
  if (leaves.length === 0)
    return rest === "" ? undefined : `$.${root} is one value: nothing may follow it`
  return leaves.includes(rest.replace(/^\./, ""))
    ? undefined
    : `${path} doesn't exist; $.${root} has ${leaves.join(", ")}`
}

/** A whole value that is one reference, or means to be. */
export function isReference(text: string): boolean {
  return /^\$[.[]/.test(text)
}

/** References within words, as Connect finds them. */
export function referencesIn(text: string): readonly string[] {
  return text.match(embedded) ?? []
}

/** The namespace and the name behind it, for namespaces that hold names; brackets and dots are the same. */
export function namespaceOf(
  path: string,
): { readonly root: string; readonly name: string } | undefined {
  const parsed = parseJsonPath(path)
  if (parsed === undefined) return undefined
  const member = /^\.?(?:\['([^']*)'\]|\["([^"]*)"\]|([^.[\]]+))/.exec(parsed.rest)
  return { root: parsed.root, name: member?.[1] ?? member?.[2] ?? member?.[3] ?? "" }
}

/** Dots and words, brackets with quoted names or indexes; names may hold spaces only in brackets. */
const step = String.raw`(?:\.[\w-]+|\.?\['[^']+'\]|\.?\["[^"]+"\]|\[\d+\])`
const whole = new RegExp(
  String.raw`^\$(?:\.([A-Za-z]\w*)|\.?\['(\w+)'\]|\.?\["(\w+)"\])(${step}*)$`,
)
const embedded = new RegExp(String.raw`\$\.[A-Za-z]\w*${step}*`, "g")

function parseJsonPath(path: string): { readonly root: string; readonly rest: string } | undefined {
  const match = whole.exec(path)
  const root = match?.[1] ?? match?.[2] ?? match?.[3]
  return root === undefined ? undefined : { root, rest: match?.[4] ?? "" }
}
