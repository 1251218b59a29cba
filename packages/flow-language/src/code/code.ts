import type { JsonValue } from "../flow-content.ts"

/** An expression of TypeScript: its text, what it evaluates to, and the names that it takes from this package. */
export interface Code {
  readonly text: string
  readonly value: unknown
  readonly imports: readonly string[]
}

/** Properties of an object expression; undefined ones are left out. */
export type Properties = Readonly<Record<string, Code | undefined>>

/** JSON as it stands. */
export function jsonCode(value: JsonValue): Code {
  if (isList(value)) return listCode(value.map(jsonCode))
  if (typeof value === "object" && value !== null) {
    return objectCode(
      Object.fromEntries(Object.entries(value).map(([key, item]) => [key, jsonCode(item)])),
    )
  }
  return { text: JSON.stringify(value), value, imports: [] }
}

/** An object with these properties, and with those of other objects. */
export function objectCode(properties: Properties, spread: readonly Code[] = []): Code {
  const entries = Object.entries(properties).flatMap(([key, code]) =>
    code === undefined ? [] : [{ key, code }],
  )
  const parts = [
    ...entries.map(({ key, code }) => `${propertyName(key)}: ${code.text}`),
    ...spread.map(({ text }) => `...${text}`),
  ]
  return {
    text: bracketed(["{", "}"], parts, " "),
    value: Object.assign(
      Object.fromEntries(entries.map(({ key, code }) => [key, code.value])),
      ...spread.map(({ value }) => value),
    ),
    imports: [...entries.map(({ code }) => code), ...spread].flatMap((code) => code.imports),
  }
}

export function listCode(items: readonly Code[]): Code {
  return {
    text: bracketed(
      ["[", "]"],
      items.map((it) => it.text),
      "",
    ),
    value: items.map((it) => it.value),
    imports: items.flatMap((it) => it.imports),
  }
}

/** A call of a function of this package; `value` is what it gives back. */
export function callCode(name: string, args: readonly Code[], value: unknown): Code {
  const texts = args.map((it) => it.text)
  return {
    text: name + (texts.length > 1 ? bracketed(["(", ")"], texts, "") : `(${texts.join("")})`),
    value,
    imports: [name, ...args.flatMap((it) => it.imports)],
  }
}

/** A key as it stands in an object: an identifier or a string. `["__proto__"]` is a key like others, `__proto__` is not. */
function propertyName(key: string): string {
  if (key === "__proto__") return '["__proto__"]'
  return /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(key) ? key : JSON.stringify(key)
}

const lineWidth = 88

/** On one line where that is readable; no part holds a line break of its own but between its tokens. */
function bracketed(
  [open, close]: readonly [string, string],
  parts: readonly string[],
  space: string,
): string {
  if (parts.length === 0) return open + close
  const oneLine = `${open}${space}${parts.join(", ")}${space}${close}`
  if (oneLine.length <= lineWidth && !oneLine.includes("\n")) return oneLine
  const lines = parts.map((part) => `  ${part.replaceAll("\n", "\n  ")},`)
  return `${open}\n${lines.join("\n")}\n${close}`
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value)
}
