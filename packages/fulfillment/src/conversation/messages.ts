import type { LexV2ContentMessage } from "aws-lambda"

/** Words for the caller: plain text, with SSML where a synthesizer would otherwise read it wrong. */
export type Spoken = string | { readonly text: string; readonly ssml: string }

// A message's content is at most 1024 characters at runtime.
const longestContent = 1024

/** One message of everything said in a turn: SSML where a part needs it and the channel takes it, else plain text. */
export function spokenMessage(
  parts: readonly Spoken[],
  acceptsSsml: boolean,
): LexV2ContentMessage | undefined {
  const text = plainText(parts)
  if (text === "") return undefined
  const isMarkedUp = parts.some((part) => typeof part !== "string")
  if (acceptsSsml && isMarkedUp) {
    const inner = joined(
      parts.map((part) => (typeof part === "string" ? escapeXml(part) : part.ssml)),
    )
    const ssml = `<speak>${inner}</speak>`
    // Cutting markup would break it, so that what is too long is said plainly.
    if (ssml.length <= longestContent) return { contentType: "SSML", content: ssml }
  }
  return { contentType: "PlainText", content: shortened(text, longestContent) }
}

/** Everything said, without markup. */
export function plainText(parts: readonly Spoken[]): string {
  return joined(parts.map((part) => (typeof part === "string" ? part : part.text)))
}

/** Escapes text for SSML, which is XML. */
export function escapeXml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&apos;")
}

/** Text of at most `longest` UTF-16 units, never cut inside a character. */
export function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text
  const cut = text.slice(0, longest - 1)
  return `${cut.replace(/[\uD800-\uDBFF]$/u, "")}…`
}

function joined(parts: readonly string[]): string {
  // An abbreviation's full stop ends the sentence as well: "a las 10:00 a.m."
  return parts
    .filter((part) => part !== "")
    .join(" ")
    .replaceAll(/(?<!\.)\.\.(?!\.)/gu, ".")
}
