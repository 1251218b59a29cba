import { readYesNo } from "../understanding/yes-no.ts"
import { defaultSlots } from "./default-values.ts"
import type { Engine } from "./engine.ts"
import { fillElicitedSlot, sentenceSlots, type SlotValues } from "./fill-slots.ts"
import { definitionOf, emptyIntent, retriesOf, slotOf } from "./intent-definition.ts"
import { rankInterpretations } from "./interpretations.ts"
import type { Elicitation, IntentSession, IntentState, SessionState } from "./session-state.ts"
import { sameValue } from "./slot-value.ts"
import type { Understood } from "./understand-input.ts"

/** What an input means for the dialogue. */
export type Meaning =
  | { readonly type: "started" }
  | { readonly type: "captured"; readonly slot: string }
  /** Slot values were said instead of a yes or no. */
  | { readonly type: "corrected" }
  | { readonly type: "confirmed" }
  | { readonly type: "declined" }
  /** The prompt was not answered; it has another attempt left. */
  | { readonly type: "missed" }
  /** The prompt was not answered, and that was its last attempt. */
  | { readonly type: "exhausted" }

/** A turn with what it means; the session's intent is already the one that it led to. */
export interface TurnOutcome {
  readonly session: IntentSession
  readonly meaning: Meaning
}

/** Decides what the input means for the dialogue. */
export function interpretTurn(
  engine: Engine,
  session: SessionState,
  heard: Understood,
): TurnOutcome {
  const { expecting, intent } = session
  if (!intent || expecting.type === "ElicitIntent") return openingTurn(engine, session, heard)
  const current: IntentSession = { ...session, intent: inProgress(intent) }
  return expecting.type === "ElicitSlot"
    ? slotTurn(engine, current, { heard, expecting })
    : confirmationTurn(engine, current, heard)
}

/** The fallback intent, as Lex starts it when an input is not understood. */
export function fallBack(
  engine: Engine,
  session: SessionState,
  scores: Understood["scores"],
): TurnOutcome {
  const intent = emptyIntent(engine, engine.bot.fallback.Name)
  return outcome(engine, session, { scores, intent, meaning: { type: "started" } })
}

/** Being asked again ends the waiting that the caller asked for. */
function inProgress(intent: IntentState): IntentState {
  return intent.state === "Waiting" ? { ...intent, state: "InProgress" } : intent
}

function openingTurn(engine: Engine, session: SessionState, heard: Understood): TurnOutcome {
  const [top] = heard.scores
  return top && top.confidence >= engine.bot.nluThreshold
    ? startIntent(engine, session, { heard, top })
    : fallBack(engine, session, heard.scores)
}

function startIntent(
  engine: Engine,
  session: SessionState,
  { heard, top }: { readonly heard: Understood; readonly top: Understood["scores"][number] },
): TurnOutcome {
  const empty = emptyIntent(engine, top.intent)
  const intent = definitionOf(engine, empty)
  const order = [...top.slots, ...engine.understanding.sentenceSlots(intent)]
  const slots = {
    ...empty.slots,
    ...defaultSlots(engine, session, { intent, context: heard.context }),
    ...sentenceSlots(engine, heard, { intent, order }),
  }
  const { scores } = heard
  return outcome(engine, session, {
    scores,
    intent: { ...empty, slots },
    meaning: { type: "started" },
  })
}

function slotTurn(
  engine: Engine,
  session: IntentSession,
  { heard, expecting }: { readonly heard: Understood; readonly expecting: Elicitation },
): TurnOutcome {
  const { intent } = session
  const slot = slotOf(definitionOf(engine, intent), expecting.slot)
  if (!slot || heard.silent) return notAnswered(engine, session, heard)
  const { elicited, others, wholeAnswer } = fillElicitedSlot(engine, session, {
    heard,
    slot,
    expecting,
  })
  const other = otherIntent(heard, intent)
  const leaves = elicited === undefined ? engine.intentSwitchConfidence : 1
  if (other && !wholeAnswer && other.confidence >= leaves)
    return startIntent(engine, session, { heard, top: other })
  const values = { ...others, ...(elicited === undefined ? {} : { [slot.Name]: elicited }) }
  if (elicited === undefined && !changes(intent, values)) return notAnswered(engine, session, heard)
  const captured = elicited === undefined ? (Object.keys(others)[0] ?? slot.Name) : slot.Name
  return outcome(engine, session, {
    scores: heard.scores,
    intent: withValues(intent, values),
    meaning: { type: "captured", slot: captured },
  })
}

function confirmationTurn(engine: Engine, session: IntentSession, heard: Understood): TurnOutcome {
  const { intent } = session
  const { scores } = heard
  const corrections = correctionsIn(engine, session, heard)
  if (changes(intent, corrections))
    return outcome(engine, session, {
      scores,
      intent: withValues(intent, corrections),
      meaning: { type: "corrected" },
    })
  switch (readYesNo(heard.utterance, engine.understanding.language)) {
    case "yes":
      return outcome(engine, session, {
        scores,
        intent: { ...intent, confirmationState: "Confirmed" },
        meaning: { type: "confirmed" },
      })
    case "no":
      return outcome(engine, session, {
        scores,
        intent: { ...intent, confirmationState: "Denied" },
        meaning: { type: "declined" },
      })
    case undefined: {
      const other = otherIntent(heard, intent)
      if (other && other.confidence >= engine.intentSwitchConfidence)
        return startIntent(engine, session, { heard, top: other })
      return notAnswered(engine, session, heard)
    }
  }
}

/** Values said at a confirmation are meant for slots that have one before they fill others. Keys correct nothing. */
function correctionsIn(engine: Engine, session: IntentSession, heard: Understood): SlotValues {
  if (session.heard.mode === "DTMF") return {}
  const intent = definitionOf(engine, session.intent)
  const mentioned = engine.understanding.sentenceSlots(intent)
  const filled = mentioned.filter((name) => (session.intent.slots[name] ?? null) !== null)
  return sentenceSlots(engine, heard, { intent, order: [...filled, ...mentioned] })
}

function notAnswered(engine: Engine, session: IntentSession, heard: Understood): TurnOutcome {
  const { intent, expecting } = session
  const last = expecting.attempt >= retriesOf(definitionOf(engine, intent), expecting)
  const meaning = { type: last ? "exhausted" : "missed" } as const
  return outcome(engine, session, { scores: heard.scores, intent, meaning })
}

/** The best intent, if it is another than the one in progress. */
function otherIntent({ scores }: Understood, intent: IntentState) {
  const [top] = scores
  return top && top.intent !== intent.name ? top : undefined
}

function changes(intent: IntentState, values: SlotValues): boolean {
  return Object.entries(values).some(
    ([name, value]) => !sameValue(value, intent.slots[name] ?? null),
  )
}

function withValues(intent: IntentState, values: SlotValues): IntentState {
  return { ...intent, confirmationState: "None", slots: { ...intent.slots, ...values } }
}

function outcome(
  engine: Engine,
  session: SessionState,
  turn: {
    readonly scores: Understood["scores"]
    readonly intent: IntentState
    readonly meaning: Meaning
  },
): TurnOutcome {
  const interpretations = rankInterpretations(engine, turn.scores, turn.intent.name)
  return {
    session: { ...session, intent: turn.intent, interpretations },
    meaning: turn.meaning,
  }
}
