import type { LexInput, LexListening } from "../lex-runtime.ts"
import type { HeardInput, SessionState } from "./session-state.ts"

/** What Lex makes of an input before it understands anything: its mode and its transcript, empty on silence. */
export function hear(input: LexInput, session: SessionState, listening: LexListening): HeardInput {
  const spoken = session.platform === "Connect" ? "Speech" : "Text"
  switch (input.kind) {
    case "speech":
      return {
        mode: spoken,
        transcript: listening.allowSpeech || spoken === "Text" ? input.text.trim() : "",
      }
    case "keys":
      return {
        mode: "DTMF",
        transcript: listening.allowKeys ? readKeys(input.keys, listening.dtmf) : "",
      }
    case "silence":
      return { mode: spoken, transcript: "" }
  }
}

/**
 * Keys as Lex collects them. The end character and the full length end the input; the deletion character "clears the
 * accumulated DTMF digits and immediately ends the input".
 * @see https://docs.aws.amazon.com/lexv2/latest/dg/session-attribs-speech.html
 */
export function readKeys(keys: string, dtmf: LexListening["dtmf"]): string {
  let digits = ""
  for (const key of keys) {
    if (key === dtmf.endCharacter) break
    if (key === dtmf.deletionCharacter) return ""
    digits += key
    if (digits.length >= dtmf.maxLength) break
  }
  return digits
}
