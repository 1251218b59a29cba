import type { LexInput, LexListening } from "../lex-runtime.ts"
import type { HeardInput, SessionState } from "./session-state.ts"

/** What Lex makes of an input before it understands anything: its mode and its transcript, empty on silence. */
export function hear(input: LexInput, session: SessionState, listening: LexListening): HeardInput {
  const spoken = session.platform === "Connect" ? "Speech" : "Text"
  switch (input.kind) {
    case "speech":
      return { mode: spoken, transcript: listening.allowSpeech ? input.text.trim() : "" }
    case "keys":
      return {
        mode: "DTMF",
        transcript: listening.allowKeys ? readKeys(input.keys, listening.dtmf) : "",
      }
    case "silence":
      return { mode: spoken, transcript: "" }
  }
}

/** Keys as Lex collects them: the deletion character takes one back, the end character or the length ends the input. */
export function readKeys(keys: string, dtmf: LexListening["dtmf"]): string {
  let digits = ""
  for (const key of keys) {
    if (key === dtmf.endCharacter) break
    if (key === dtmf.deletionCharacter) digits = digits.slice(0, -1)
    else if (digits.length < dtmf.maxLength) digits += key
  }
  return digits
}
