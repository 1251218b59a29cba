import type { SlotValue } from "../slot-value.ts"
import type { SessionState } from "./session-state.ts"

/**
 * What a reference of a definition stands for: `{slot}`, `{intent.slot}`, `[session attribute]`, `((request
 * attribute))`, `$.inputMode`, `$.inputTranscript`, `$.transcriptions[0]...`. Undefined when it is not set.
 */
export function referenceValue(
  reference: string,
  session: SessionState,
): string | SlotValue | undefined {
  if (reference.startsWith("{")) return slotValue(reference.slice(1, -1), session)
  if (reference.startsWith("[")) return session.sessionAttributes[reference.slice(1, -1)]
  switch (reference) {
    case "$.inputMode":
      return session.heard.mode
    case "$.inputTranscript":
    case "$.transcriptions[0].transcription":
      return session.heard.transcript
    // One transcription, and no doubt about it: nothing is recognised from sound here.
    case "$.transcriptions[0].transcriptionConfidence":
      return session.heard.transcript === "" ? undefined : "1"
    default:
      return undefined
  }
}

function slotValue(name: string, { intent }: SessionState): SlotValue | undefined {
  const slots = intent?.slots ?? {}
  const ownName = name.startsWith(`${intent?.name ?? ""}.`)
    ? name.slice((intent?.name.length ?? 0) + 1)
    : name
  const [slot = "", part] = ownName.split(".")
  const value = slots[ownName] ?? slots[slot] ?? undefined
  if (part === undefined || value?.shape !== "Composite") return value ?? undefined
  return value.subSlots[part] ?? undefined
}
