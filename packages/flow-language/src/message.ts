import type { TextValue } from "./attribute-reference.ts"
import { writeText } from "./attribute-reference.ts"
import type { JsonValue } from "./flow-content.ts"
import type { Resource, ResolveResource } from "./resource-reference.ts"
import { writeResource } from "./resource-reference.ts"

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

type MessageKind = "text" | "ssml" | "prompt" | "media"

type OneOf<Kind extends MessageKind, Value> = { readonly [K in Kind]: Value } & {
  readonly [K in Exclude<MessageKind, Kind>]?: never
}

/** The parameters of a message. */
export function writeMessage(
  message: Message | NoMessage,
  resolve: ResolveResource,
): Record<string, JsonValue> {
  if (message.text !== undefined) return { Text: writeText(message.text) }
  if (message.ssml !== undefined) return { SSML: writeText(message.ssml) }
  if (message.prompt !== undefined) return { PromptId: writeResource(message.prompt, resolve) }
  if (message.media === undefined) return {}
  return {
    Media: { Uri: writeText(message.media.uri), SourceType: "S3", MediaType: "Audio" },
  }
}
