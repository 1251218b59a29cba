import type { LocalDate } from "@call-center/domain"

import type { Dialogue } from "../dialogue/dialogue.ts"
import type { Said } from "../dialogue/said.ts"
import type { LexEvent } from "../lex/lex-event.ts"
import { readKeys } from "./read-keys.ts"
import { readSlots } from "./read-slots.ts"

/**
 * What the caller said in answer to the last question. Keys are read from the digits themselves and answer only what
 * was asked: Lex also files one key press under whatever other slot it fits.
 */
export function hear(event: LexEvent, dialogue: Dialogue, today: LocalDate): Said {
  const silence = { isSilence: event.transcript === "", wish: {} }
  const digits = keysOf(event)
  if (digits !== undefined) {
    const said = readKeys(digits, dialogue.asked, today)
    if (said !== undefined) return { ...silence, ...said }
    if (event.inputMode === "DTMF") return silence
  }
  const said = readSlots(event.intent.slots, dialogue.wish)
  return { ...silence, ...said, answer: confirmed[event.intent.confirmationState] }
}

/** The digits that were pressed, or that a turn consists of. */
export function keysOf({ transcript, inputMode }: LexEvent): string | undefined {
  const digits = inputMode === "DTMF" ? transcript.replaceAll(/[\s#*]/gu, "") : transcript
  return /^\d+$/u.test(digits) ? digits : undefined
}

const confirmed = { Confirmed: "yes", Denied: "no", None: undefined } as const
