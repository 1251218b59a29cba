import type { BotIntent } from "../definition/bot.ts"
import type { SlotDefinition } from "../definition/slot-schema.ts"
import type { SlotValue } from "../slot-value.ts"
import { withoutFillers } from "../understanding/answer-text.ts"
import { slotsInAnswers } from "../understanding/sample-utterances.ts"
import { isContested, readSentenceSlots } from "../understanding/sentence-slots.ts"
import type { SlotReading } from "../understanding/slot-reading.ts"
import { isComposite, readCompositeAnswer } from "./composite-slot.ts"
import type { Engine } from "./engine.ts"
import { definitionOf, slotOf } from "./intent-definition.ts"
import type { Elicitation, IntentSession } from "./session-state.ts"
import { listSlot, scalarSlot } from "./slot-value.ts"
import type { Understood } from "./understand-input.ts"

export type SlotValues = Readonly<Record<string, SlotValue>>

/** What an answer to a slot's prompt fills. */
export interface FilledSlots {
  /** The elicited slot's value; undefined when the words don't say it. */
  readonly elicited: SlotValue | undefined
  readonly others: SlotValues
  /** The words say nothing but the value, so they can't be meant for another intent. */
  readonly wholeAnswer: boolean
}

interface SlotTurn {
  readonly heard: Understood
  readonly slot: SlotDefinition
  readonly expecting: Elicitation
}

/** What Lex was seen to fill from keys that were meant for another slot. */
const FILLED_BY_KEYS = new Set(["AMAZON.Date", "AMAZON.Time"])

/** Reads an answer to a slot's prompt, and what it says about other slots. */
export function fillElicitedSlot(
  engine: Engine,
  session: IntentSession,
  turn: SlotTurn,
): FilledSlots {
  const isKeys = session.heard.mode === "DTMF"
  const value = elicitedValue(engine, session, turn)
  const wholeAnswer = value !== undefined && isWhole(engine, value, turn)
  // In "monday at three" the three is a time, though an offer number three was asked for.
  const claimed = !isKeys && !wholeAnswer && isClaimedByOther(engine, session, turn)
  const elicited = claimed ? undefined : value
  if (!isKeys)
    return {
      elicited,
      wholeAnswer,
      others: spokenSlots(engine, session, { turn, elicited: !claimed }),
    }
  const others = elicited === undefined ? {} : keyedSlots(engine, session, turn)
  return { elicited, others, wholeAnswer }
}

/** Values of an intent's slots in a sentence; the slots in `order` choose first. */
export function sentenceSlots(
  engine: Engine,
  heard: Understood,
  request: { readonly intent: BotIntent; readonly order: readonly string[] },
): SlotValues {
  const { resolverOf } = engine.understanding
  const { utterance, context } = heard
  const found = readSentenceSlots(utterance, { ...request, resolverOf, context })
  const values: Record<string, SlotValue> = {}
  for (const [name, spans] of found) {
    const [first] = spans
    const slot = request.intent.slotOrder.find((one) => one.Name === name)
    if (slot?.MultipleValuesSetting?.AllowMultipleValues === true)
      values[name] = listSlot(spans, utterance.raw)
    else if (first) values[name] = scalarSlot(first.value)
  }
  return values
}

function elicitedValue(
  engine: Engine,
  session: IntentSession,
  { heard, slot, expecting }: SlotTurn,
): SlotValue | undefined {
  const { resolverOf } = engine.understanding
  if (isComposite(engine.bot, slot)) {
    const current = session.intent.slots[slot.Name] ?? null
    const { subSlot } = expecting
    return readCompositeAnswer(heard, { bot: engine.bot, slot, subSlot, current, resolverOf })
  }
  const intent = definitionOf(engine, session.intent)
  if (slot.MultipleValuesSetting?.AllowMultipleValues === true) {
    const list = sentenceSlots(engine, heard, { intent, order: [slot.Name] })[slot.Name]
    if (list) return list
  }
  const reading = resolverOf(slot.SlotTypeName ?? "").answer(heard.utterance, heard.context)
  if (!reading) return undefined
  const value = scalarSlot(reading)
  return slot.MultipleValuesSetting?.AllowMultipleValues === true
    ? { shape: "List", value: value.value, values: [value] }
    : value
}

/** Slots that the words may fill besides the elicited one, those first that have the first choice. */
function otherSlots(engine: Engine, intent: BotIntent, slot: SlotDefinition): readonly string[] {
  const names = [...slotsInAnswers(intent, slot), ...engine.understanding.sentenceSlots(intent)]
  return names.filter((name) => name !== slot.Name)
}

function isClaimedByOther(
  engine: Engine,
  session: IntentSession,
  { heard, slot }: SlotTurn,
): boolean {
  const { resolverOf } = engine.understanding
  const { utterance, context } = heard
  const type = slot.SlotTypeName ?? ""
  const [span] = resolverOf(type).find(utterance, context)
  if (!span) return false
  const intent = definitionOf(engine, session.intent)
  const order = otherSlots(engine, intent, slot)
  const found = readSentenceSlots(utterance, { intent, order, resolverOf, context })
  const rivals = [...found].map(
    ([name, spans]) => [slotOf(intent, name)?.SlotTypeName ?? "", spans] as const,
  )
  return isContested(span, type, rivals)
}

function spokenSlots(
  engine: Engine,
  session: IntentSession,
  { turn, elicited }: { readonly turn: SlotTurn; readonly elicited: boolean },
): SlotValues {
  const intent = definitionOf(engine, session.intent)
  const { heard, slot } = turn
  const others = otherSlots(engine, intent, slot)
  const order = elicited ? [slot.Name, ...others] : others
  const { [slot.Name]: _, ...values } = sentenceSlots(engine, heard, { intent, order })
  return values
}

/** Production Lex reads one key press into every empty date and time slot (reference: "DTMF pollution"). */
function keyedSlots(engine: Engine, session: IntentSession, turn: SlotTurn): SlotValues {
  if (!engine.keysFillOtherSlots) return {}
  const { utterance, context } = turn.heard
  const others: Record<string, SlotValue> = {}
  for (const slot of definitionOf(engine, session.intent).slotOrder) {
    const type = slot.SlotTypeName ?? ""
    const empty = (session.intent.slots[slot.Name] ?? null) === null
    if (slot.Name === turn.slot.Name || !empty || !FILLED_BY_KEYS.has(type)) continue
    const reading = engine.understanding.resolverOf(type).answer(utterance, context)
    if (reading) others[slot.Name] = scalarSlot(afternoon(reading))
  }
  return others
}

/** The key 4 was seen to become 4 PM, not a choice of two hours. */
function afternoon(reading: SlotReading): SlotReading {
  const later = reading.interpreted === undefined ? reading.resolved.at(-1) : undefined
  return later === undefined ? reading : { ...reading, interpreted: later, resolved: [later] }
}

function isWhole(engine: Engine, value: SlotValue, { heard, slot }: SlotTurn): boolean {
  const type = slot.SlotTypeName ?? ""
  if (type === "AMAZON.FreeFormInput") return true
  // Types that take any words prove nothing by taking these.
  if (engine.understanding.resolverOf(type).takesAnything === true) return false
  const { language, read } = engine.understanding
  const said = withoutFillers(read(value.value?.originalValue ?? ""), language)
  return said === withoutFillers(heard.utterance, language)
}
