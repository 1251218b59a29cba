import type { IntentSession, SessionState } from "./session-state.ts"

/** The words that each slot was read from after a turn: those of slots that it filled are new, the others stay. */
export function wordsOfSlots(
  before: SessionState,
  { intent }: IntentSession,
): Readonly<Record<string, string>> {
  const known = before.intent?.name === intent.name ? before : undefined
  const words: Record<string, string> = {}
  for (const [name, slot] of Object.entries(intent.slots)) {
    if (slot === null) continue
    const isOld = known?.intent?.slots[name] === slot
    const said = isOld ? known.slotWords[name] : slot.value?.originalValue
    if (said !== undefined) words[name] = said
  }
  return words
}
