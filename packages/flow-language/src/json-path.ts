import { closestName } from "./closest-name.ts"

/** Leaves of the namespaces that AWS lists in full, none where the namespace is one value; "named": any name follows. */
const namespaces = {
  Attributes: "named",
  FlowAttributes: "named",
  External: "named",
  StoredCustomerInput: [],
  Lex: "named",
  CustomerEndpoint: ["Address", "Type", "DisplayName"],
  SystemEndpoint: ["Address", "Type", "DisplayName"],
  AdditionalEmailRecipients: ["CcList", "ToList"],
  Queue: "named",
  Agent: "named",
  ContactId: [],
  InitialContactId: [],
  PreviousContactId: [],
  RelatedContactId: [],
  Task: "named",
  Name: [],
  Description: [],
  References: "named",
  Channel: [],
  InstanceARN: [],
  AwsRegion: [],
  InitiationMethod: [],
  LanguageCode: [],
  CustomerId: [],
  TextToSpeechVoiceId: [],
  Tags: "named",
  SegmentAttributes: "named",
  Media: "named",
  MediaStreams: "named",
  Metrics: "named",
  Customer: "named",
  Case: "named",
  Views: "named",
  Modules: "named",
  Wisdom: "named",
  Capabilities: "named",
  DataTables: "named",
  Email: "named",
  Loop: "named",
} as const satisfies Readonly<Record<string, "named" | readonly string[]>>

/**
 * A namespace of the contact's data, `Attributes` of `$.Attributes.name`.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/connect-attrib-list.html
 */
export type Namespace = keyof typeof namespaces

/** A reference within text. */
export interface EmbeddedPath {
  readonly index: number
  readonly text: string
  /** `["Attributes", "name"]` of `$.Attributes.name` and of `$['Attributes']['name']`. */
  readonly keys: readonly string[]
}

// Dots and words, brackets with quoted names or indexes; names may hold spaces only in brackets.
const bracket = String.raw`\.?\[(?:'[^']+'|"[^"]+")\]`
const root = String.raw`\$(?:\.[A-Za-z]\w*|${bracket})`
const whole = new RegExp(String.raw`^${root}(?:\.[\w-]+|${bracket}|\[\d+\])*$`)
// Within words a hyphen that no letter follows is a dash.
const embedded = new RegExp(String.raw`${root}(?:\.[\w-]*\w|${bracket}|\[\d+\])*`, "g")
const key = /\[(?:'([^']+)'|"([^"]+)"|(\d+))\]|([\w-]+)/g

/** The keys of a text that is one reference as a whole, else undefined. */
export function pathKeys(text: string): readonly string[] | undefined {
  return whole.test(text) ? keysOf(text) : undefined
}

/** The references within text, as Connect finds them. */
export function pathsIn(text: string): readonly EmbeddedPath[] {
  if (!text.includes("$")) return noPaths
  return Array.from(text.matchAll(embedded), (match) => ({
    index: match.index,
    text: match[0],
    keys: keysOf(match[0]),
  }))
}

const noPaths: readonly EmbeddedPath[] = []

/** A whole value that is one reference, or means to be. */
export function isReference(text: string): boolean {
  return /^\$[.[]/.test(text)
}

/**
 * What is wrong with a reference, or undefined when Connect can look it up. `leaf`: it must be one value;
 * a Lambda function takes whole namespaces too.
 */
export function pathFault(path: string, { leaf }: { leaf: boolean }): string | undefined {
  const [namespace, ...names] = pathKeys(path) ?? []
  if (namespace === undefined)
    return `${path} is no path that Connect can follow; write it like $.Attributes.name`
  if (!isNamespace(namespace)) {
    const closest = closestName(namespace, Object.keys(namespaces))
    const hint = closest === undefined ? "" : `; did you mean $.${closest}?`
    return `$.${namespace} is none of Connect's namespaces${hint}`
  }
  const leaves: "named" | readonly string[] = namespaces[namespace]
  if (leaves === "named")
    return names.length === 0 && leaf
      ? `$.${namespace} needs a name behind it, for example $.${namespace}.name`
      : undefined
  if (leaves.length === 0)
    return names.length === 0 ? undefined : `$.${namespace} is one value: nothing may follow it`
  return leaves.includes(names.join("."))
    ? undefined
    : `${path} doesn't exist; $.${namespace} has ${leaves.join(", ")}`
}

function isNamespace(name: string): name is Namespace {
  return Object.hasOwn(namespaces, name)
}

function keysOf(path: string): readonly string[] {
  return Array.from(
    path.matchAll(key),
    ([, single, double, index, word]) => single ?? double ?? index ?? word ?? "",
  )
}
