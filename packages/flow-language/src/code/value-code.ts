import type { JsonObject, JsonValue } from "../flow-content.ts"
import { pathsIn } from "../json-path.ts"
import { arn } from "../resource-reference.ts"
import { callCode, type Code, jsonCode, objectCode } from "./code.ts"
import { isPath, referenceCode } from "./reference-code.ts"

type Maybe = JsonValue | undefined

/** Text: an attribute, words with attributes, or plain words. Undefined where the value is no text. */
export function textCode(value: Maybe): Code | undefined {
  if (typeof value !== "string") return undefined
  if (isPath(value)) return referenceCode(value)
  return templateCode(value) ?? jsonCode(value)
}

/** A number that is written as it is read back, or an attribute. */
export function numberCode(value: Maybe): Code | undefined {
  if (typeof value !== "string") return undefined
  return isPath(value) ? referenceCode(value) : fixedNumberCode(value)
}

/** A number that no attribute can stand for. */
export function fixedNumberCode(value: Maybe): Code | undefined {
  if (typeof value !== "string" || String(Number(value)) !== value) return undefined
  return Number.isFinite(Number(value)) ? jsonCode(Number(value)) : undefined
}

/** One attribute. */
export function attributeCode(value: Maybe): Code | undefined {
  return typeof value === "string" && isPath(value) ? referenceCode(value) : undefined
}

/** An ARN or id, or the attribute that holds one. */
export function resourceCode(value: Maybe): Code | undefined {
  if (typeof value !== "string") return undefined
  return attributeCode(value) ?? callCode("arn", [jsonCode(value)], arn(value))
}

/** A map of texts. */
export function textsCode(value: Maybe): Code | undefined {
  if (!isObject(value)) return undefined
  const texts = Object.entries(value).map(([key, item]) => [key, textCode(item)] as const)
  return texts.some(([, code]) => code === undefined)
    ? undefined
    : objectCode(Object.fromEntries(texts))
}

/** One of the words that a property may hold. */
export function wordCode(value: Maybe, words: readonly string[]): Code | undefined {
  return typeof value === "string" && words.includes(value) ? jsonCode(value) : undefined
}

/** `true` or `false` where the flow holds one of two words. */
export function flagCode(value: Maybe, [yes, no]: readonly [string, string]): Code | undefined {
  if (value === yes) return jsonCode(true)
  return value === no ? jsonCode(false) : undefined
}

/** Plain words that no attribute can stand for. */
export function wordsCode(value: Maybe): Code | undefined {
  return typeof value === "string" ? jsonCode(value) : undefined
}

/** An object as it stands. */
export function jsonObjectCode(value: Maybe): Code | undefined {
  return isObject(value) ? jsonCode(value) : undefined
}

/** A list as it stands, of `words` only where they are given. */
export function jsonListCode(value: Maybe, words?: readonly string[]): Code | undefined {
  if (!isList(value)) return undefined
  const fits =
    words === undefined || value.every((it) => typeof it === "string" && words.includes(it))
  return fits ? jsonCode(value) : undefined
}

/** A list of texts as it stands. */
export function namesCode(value: Maybe): Code | undefined {
  return isList(value) && value.every((it) => typeof it === "string") ? jsonCode(value) : undefined
}

export function isObject(value: Maybe): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

export function isList(value: Maybe): value is readonly JsonValue[] {
  return Array.isArray(value)
}

/** Words with attributes; undefined where no attribute stands among them. */
function templateCode(text: string): Code | undefined {
  const imports = ["flowText"]
  let written = ""
  let end = 0
  for (const { index, text: path, keys } of pathsIn(text)) {
    if (keys.length < 2 || !isPath(path)) continue
    const reference = referenceCode(path)
    imports.push(...reference.imports)
    written += `${templateText(text.slice(end, index))}\${${reference.text}}`
    end = index + path.length
  }
  if (end === 0) return undefined
  return { text: `flowText\`${written}${templateText(text.slice(end))}\``, value: text, imports }
}

/** Words of a template literal, on one line. */
function templateText(text: string): string {
  return JSON.stringify(text)
    .slice(1, -1)
    .replaceAll('\\"', '"')
    .replaceAll("`", "\\`")
    .replaceAll("${", "\\${")
}
