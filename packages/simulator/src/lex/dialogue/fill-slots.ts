import type { SlotDefinition } from "../definition/slot-schema.ts"
import { withoutFillers } from "../understanding/answer-text.ts"
import { readSentenceSlots } from "../understanding/sentence-slots.ts"
import type { Engine } from "./engine.ts"
import { definitionOf } from "./next-proposal.ts"
import type { IntentState, SessionState } from "./session-state.ts"
import { scalarSlot, type SlotValue } from "./slot-value.ts"
import type { Understood } from "./understand-input.ts"

/** Slots that an answer to a slot's prompt fills. */
export interface FilledSlots {
  readonly slots: Readonly<Record<string, SlotValue>>
  /** The words say nothing but the value, so they can't be meant for another intent. */
  readonly wholeAnswer: boolean
}

/** What Lex was seen to fill from keys that were meant for another slot. */
const FILLED_BY_KEYS = new Set(["AMAZON.Date", "AMAZON.Time"])

/** Fills the elicited slot, and others that the same words speak of; undefined when the elicited one stays empty. */
export function fillElicitedSlot(
  engine: Engine,
  session: SessionState & { readonly intent: IntentState },
  turn: { readonly heard: Understood; readonly slot: SlotDefinition },
): FilledSlots | undefined {
  const { heard, slot } = turn
  const resolver = engine.understanding.resolverOf(slot.SlotTypeName ?? "")
  const reading = resolver.answer(heard.utterance, heard.context)
  if (!reading) return undefined
  const others =
    session.heard.mode === "DTMF"
      ? keyedOthers(engine, session, turn)
      : spokenOthers(engine, session, turn)
  return {
    slots: { ...others, [slot.Name]: scalarSlot(reading) },
    wholeAnswer: isWholeAnswer(engine, reading.original, heard) && !isRaw(slot),
  }
}

function spokenOthers(
  engine: Engine,
  session: SessionState & { readonly intent: IntentState },
  turn: { readonly heard: Understood; readonly slot: SlotDefinition },
): Record<string, SlotValue> {
  const intent = definitionOf(engine, session.intent)
  const { resolverOf, sentenceSlots } = engine.understanding
  const only = new Set([...sentenceSlots(intent), turn.slot.Name])
  const context = turn.heard.context
  const readings = readSentenceSlots(turn.heard.utterance, { intent, only, resolverOf, context })
  return Object.fromEntries(
    Object.entries(readings)
      .filter(([name]) => name !== turn.slot.Name)
      .map(([name, reading]) => [name, scalarSlot(reading)]),
  )
}

/** Production Lex reads one key press into every empty date and time slot (reference: "DTMF pollution"). */
function keyedOthers(
  engine: Engine,
  session: SessionState & { readonly intent: IntentState },
  turn: { readonly heard: Understood; readonly slot: SlotDefinition },
): Record<string, SlotValue> {
  if (!engine.keysFillOtherSlots) return {}
  const others: Record<string, SlotValue> = {}
  for (const slot of definitionOf(engine, session.intent).slotOrder) {
    const type = slot.SlotTypeName ?? ""
    const empty = (session.intent.slots[slot.Name] ?? null) === null
    if (slot.Name === turn.slot.Name || !empty || !FILLED_BY_KEYS.has(type)) continue
    const reading = engine.understanding
      .resolverOf(type)
      .answer(turn.heard.utterance, turn.heard.context)
    if (reading) others[slot.Name] = scalarSlot(reading)
  }
  return others
}

function isWholeAnswer(engine: Engine, original: string, heard: Understood): boolean {
  const { language, read } = engine.understanding
  return withoutFillers(read(original), language) === withoutFillers(heard.utterance, language)
}

/** Raw types take any words, so taking them proves nothing; free-form input is meant to. */
function isRaw(slot: SlotDefinition): boolean {
  const type = slot.SlotTypeName ?? ""
  const ruled = [
    "AMAZON.Date",
    "AMAZON.Time",
    "AMAZON.Number",
    "AMAZON.PhoneNumber",
    "AMAZON.FreeFormInput",
  ]
  return type.startsWith("AMAZON.") && !ruled.includes(type)
}
