import type { BotIntent } from "../definition/bot.ts"
import { readSentenceSlots } from "../understanding/sentence-slots.ts"
import { readYesNo } from "../understanding/yes-no.ts"
import { emptyIntent } from "./code-hook-event.ts"
import type { Engine } from "./engine.ts"
import { fillElicitedSlot } from "./fill-slots.ts"
import { rankInterpretations } from "./interpretations.ts"
import { DEFAULT_RETRIES, definitionOf, slotOf } from "./next-proposal.ts"
import type { HookPoint, IntentState, SessionState } from "./session-state.ts"
import { scalarSlot, type SlotValue } from "./slot-value.ts"
import type { Understood } from "./understand-input.ts"

/** How sure Lex must be to leave an intent in the middle: a vague likeness is no change of mind. */
const SWITCH_CONFIDENCE = 0.7

/** What a turn led to: the session with its intent as understood, and where in the intent that is. */
export interface TurnOutcome {
  readonly session: SessionState
  readonly intent: IntentState
  readonly point: HookPoint
  /** The prompt was not answered and has another attempt left. */
  readonly retry: boolean
}

/** Decides what the input means for the dialogue. */
export function interpretTurn(
  engine: Engine,
  session: SessionState,
  heard: Understood,
): TurnOutcome {
  const { expecting, intent } = session
  switch (expecting.type) {
    case "ElicitIntent":
      return startIntent(engine, session, heard)
    case "ElicitSlot":
      return intent
        ? slotTurn(engine, { ...session, intent }, heard)
        : startIntent(engine, session, heard)
    case "ConfirmIntent":
      return intent
        ? confirmationTurn(engine, { ...session, intent }, heard)
        : startIntent(engine, session, heard)
  }
}

type WithIntent = SessionState & { readonly intent: IntentState }

function startIntent(engine: Engine, session: SessionState, heard: Understood): TurnOutcome {
  const [top] = heard.scores
  if (!top || top.confidence < engine.bot.nluThreshold) return fallBack(engine, session, heard)
  return switchTo(engine, session, { heard, name: top.intent })
}

function switchTo(
  engine: Engine,
  session: SessionState,
  to: { readonly heard: Understood; readonly name: string },
): TurnOutcome {
  const empty = emptyIntent(engine, to.name)
  const definition = definitionOf(engine, empty)
  const slots = sentenceSlots(engine, definition, to.heard)
  const intent = { ...empty, slots: { ...empty.slots, ...slots } }
  return outcome(engine, session, {
    heard: to.heard,
    intent,
    point: { at: "initial" },
    retry: false,
  })
}

function fallBack(engine: Engine, session: SessionState, heard: Understood): TurnOutcome {
  const intent = emptyIntent(engine, engine.bot.fallback.Name)
  return outcome(engine, session, { heard, intent, point: { at: "initial" }, retry: false })
}

function slotTurn(engine: Engine, session: WithIntent, heard: Understood): TurnOutcome {
  const { expecting, intent } = session
  const definition = definitionOf(engine, intent)
  const slot = expecting.type === "ElicitSlot" ? slotOf(definition, expecting.slot) : undefined
  if (!slot) return startIntent(engine, session, heard)
  const filled = heard.silent ? undefined : fillElicitedSlot(engine, session, { heard, slot })
  const other = otherIntent(heard, intent)
  if (
    other &&
    (filled ? other.confidence === 1 && !filled.wholeAnswer : other.confidence >= SWITCH_CONFIDENCE)
  )
    return switchTo(engine, session, { heard, name: other.intent })
  if (filled)
    return outcome(engine, session, {
      heard,
      intent: { ...intent, confirmationState: "None", slots: { ...intent.slots, ...filled.slots } },
      point: { at: "capture", slot: slot.Name },
      retry: false,
    })
  const retries = slot.ValueElicitationSetting.PromptSpecification?.MaxRetries ?? DEFAULT_RETRIES
  return notUnderstood(engine, session, {
    heard,
    retries,
    point: { at: "elicitation", slot: slot.Name },
  })
}

function confirmationTurn(engine: Engine, session: WithIntent, heard: Understood): TurnOutcome {
  const { intent } = session
  const definition = definitionOf(engine, intent)
  const keys = session.heard.mode === "DTMF"
  const corrections = keys ? {} : corrected(intent, sentenceSlots(engine, definition, heard))
  if (Object.keys(corrections).length > 0)
    return outcome(engine, session, {
      heard,
      intent: { ...intent, confirmationState: "None", slots: { ...intent.slots, ...corrections } },
      point: { at: "confirmation" },
      retry: false,
    })
  const answer = readYesNo(heard.utterance, engine.understanding.language)
  if (answer)
    return outcome(engine, session, {
      heard,
      intent: { ...intent, confirmationState: answer === "yes" ? "Confirmed" : "Denied" },
      point: { at: "confirmation" },
      retry: false,
    })
  const other = otherIntent(heard, intent)
  if (other && other.confidence >= SWITCH_CONFIDENCE)
    return switchTo(engine, session, { heard, name: other.intent })
  const retries =
    definition.IntentConfirmationSetting?.PromptSpecification.MaxRetries ?? DEFAULT_RETRIES
  return notUnderstood(engine, session, {
    heard,
    retries,
    point: { at: "elicitation", slot: null },
  })
}

function notUnderstood(
  engine: Engine,
  session: WithIntent,
  miss: { readonly heard: Understood; readonly retries: number; readonly point: HookPoint },
): TurnOutcome {
  if (session.expecting.attempt >= miss.retries) return fallBack(engine, session, miss.heard)
  const { heard, point } = miss
  return outcome(engine, session, { heard, intent: session.intent, point, retry: true })
}

/** The best intent other than the one in progress, if it beats it. */
function otherIntent(heard: Understood, intent: IntentState) {
  const [top] = heard.scores
  return top && top.intent !== intent.name ? top : undefined
}

function sentenceSlots(
  engine: Engine,
  intent: BotIntent,
  heard: Understood,
): Record<string, SlotValue> {
  const only = engine.understanding.sentenceSlots(intent)
  const { resolverOf } = engine.understanding
  const readings = readSentenceSlots(heard.utterance, {
    intent,
    only,
    resolverOf,
    context: heard.context,
  })
  return Object.fromEntries(
    Object.entries(readings).map(([name, reading]) => [name, scalarSlot(reading)]),
  )
}

/** Values that differ from what the intent already holds. */
function corrected(
  intent: IntentState,
  said: Readonly<Record<string, SlotValue>>,
): Record<string, SlotValue> {
  return Object.fromEntries(
    Object.entries(said).filter(
      ([name, value]) =>
        JSON.stringify(value.value?.resolvedValues) !==
        JSON.stringify(intent.slots[name]?.value?.resolvedValues),
    ),
  )
}

function outcome(
  engine: Engine,
  session: SessionState,
  turn: {
    readonly heard: Understood
    readonly intent: IntentState
    readonly point: HookPoint
    readonly retry: boolean
  },
): TurnOutcome {
  const interpretations = rankInterpretations(engine, turn.heard.scores, turn.intent.name)
  return {
    session: { ...session, intent: turn.intent, interpretations },
    intent: turn.intent,
    point: turn.point,
    retry: turn.retry,
  }
}
