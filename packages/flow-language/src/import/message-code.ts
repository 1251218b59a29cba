import type { JsonObject } from "../flow-content.ts"
import { type Code, objectCode, type Properties } from "./code.ts"
import { isObject, resourceCode, textCode } from "./value-code.ts"

/** The message among parameters; nothing where there is none or more than one. */
export function messageCode(parameters: JsonObject): Properties {
  const found = Object.entries({
    text: textCode(parameters["Text"]),
    ssml: textCode(parameters["SSML"]),
    prompt: resourceCode(parameters["PromptId"]),
    media: mediaCode(parameters),
  }).filter(([, code]) => code !== undefined)
  return found.length === 1 ? Object.fromEntries(found) : {}
}

/** Properties of which a message has one. */
export const messageProperties = ["text", "ssml", "prompt", "media"] as const

function mediaCode({ Media }: JsonObject): Code | undefined {
  if (!isObject(Media)) return undefined
  const uri = textCode(Media["Uri"])
  return uri && objectCode({ uri })
}
