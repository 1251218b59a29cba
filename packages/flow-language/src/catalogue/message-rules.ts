import { objectOf, required, resource, spokenText, staticChoice, text } from "./value-rule.ts"

/** What a message may consist of: one of these. */
export const messageKinds = ["PromptId", "Text", "SSML", "Media"] as const

/** The parameters of a message. */
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
