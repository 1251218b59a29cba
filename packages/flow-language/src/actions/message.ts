import { type TextValue, writeText } from "../attribute-reference.ts"
import { type Code, objectCode, type Properties } from "../code/code.ts"
import { isObject, resourceCode, textCode } from "../code/value-code.ts"
import type { JsonObject, JsonValue } from "../flow-content.ts"
import { type ResolveResource, type Resource, writeResource } from "../resource-reference.ts"
import { exactlyOne } from "../rule/action-rule.ts"
import { objectOf, required, resource, spokenText, staticChoice, text } from "../rule/value-rule.ts"
import type { PropertyGroup } from "./action-parts.ts"

/** What the caller hears or reads: exactly one kind. SSML, prompts and media are for voice only. */
export type Message =
  | OneOf<"text", TextValue>
  | OneOf<"ssml", TextValue>
  | OneOf<"prompt", Resource<"prompt">>
  | OneOf<"media", S3Audio>

/** No message, where one may be left out. */
export type NoMessage = { readonly [Kind in MessageKind]?: never }

/** A recording in S3. */
export interface S3Audio {
  readonly uri: TextValue
}

type MessageKind = (typeof messageProperties)[number]

type OneOf<Kind extends MessageKind, Value> = { readonly [K in Kind]: Value } & {
  readonly [K in Exclude<MessageKind, Kind>]?: never
}

/** Exactly one of these properties makes a message. */
export const messageProperties = ["text", "ssml", "prompt", "media"] as const

/** The parameters that stand for the four kinds of messages. */
export const messageParameters = {
  PromptId: resource("prompt"),
  Text: spokenText,
  SSML: spokenText,
  Media: objectOf({
    Uri: required(text),
    SourceType: required(staticChoice("S3")),
    MediaType: required(staticChoice("Audio")),
  }),
} as const

/** Names of the parameters, exactly one of which makes a message. */
export const messageKinds = ["PromptId", "Text", "SSML", "Media"] as const

/** A message that can't be left out. */
export const message: PropertyGroup<Message> = {
  parameters: messageParameters,
  combinations: [exactlyOne(...messageKinds)],
  write: writeMessage,
  read: messageCode,
  needs: [messageProperties],
}

/** Writes the one parameter that a message becomes; nothing for no message. */
export function writeMessage(
  { text: words, ssml, prompt, media }: Message | NoMessage,
  resolve: ResolveResource,
): Record<string, JsonValue> {
  if (words !== undefined) return { Text: writeText(words) }
  if (ssml !== undefined) return { SSML: writeText(ssml) }
  if (prompt !== undefined) return { PromptId: writeResource(prompt, resolve) }
  if (media === undefined) return {}
  return { Media: { Uri: writeText(media.uri), SourceType: "S3", MediaType: "Audio" } }
}

/** The message among parameters; nothing where there is none or more than one. */
export function messageCode(parameters: JsonObject): Properties {
  const found = Object.entries({
    text: textCode(parameters["Text"]),
    ssml: textCode(parameters["SSML"]),
    prompt: resourceCode(parameters["PromptId"]),
    media: mediaCode(parameters["Media"]),
  }).filter(([, code]) => code !== undefined)
  return found.length === 1 ? Object.fromEntries(found) : {}
}

function mediaCode(media: JsonValue | undefined): Code | undefined {
  if (!isObject(media)) return undefined
  const uri = textCode(media["Uri"])
  return uri && objectCode({ uri })
}
