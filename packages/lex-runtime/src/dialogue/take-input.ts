import type { LexInput } from "../lex-runtime.ts"
import { agedContexts } from "./contexts.ts"
import type { Moment, Step } from "./engine.ts"
import { fail } from "./fail.ts"
import { hear } from "./hear.ts"
import { definitionOf, promptOf } from "./intent-definition.ts"
import { fallBack, interpretTurn, type TurnOutcome } from "./interpret-turn.ts"
import { listeningFor } from "./listening.ts"
import { proposeNext } from "./next-proposal.ts"
import { runStage } from "./run-stage.ts"
import { newSession, type Expecting, type Proposal, type SessionState } from "./session-state.ts"
import { wordsOfSlots } from "./slot-words.ts"
import { stageOf } from "./stage.ts"
import { understandInput } from "./understand-input.ts"
import { waitOrContinue } from "./wait-and-continue.ts"

/** A turn of the caller: hear, understand, then ask the code hook or go on. */
export function takeInput(moment: Moment, before: SessionState, input: LexInput): Step {
  const { engine, nowMs } = moment
  const current = isExpired(moment, before) ? restarted(before, nowMs) : before
  const prompt = current.intent
    ? promptOf(definitionOf(engine, current.intent), current.expecting)
    : undefined
  const session: SessionState = {
    ...current,
    heard: hear(input, current, listeningFor(current, prompt)),
    pending: null,
    queued: [],
    turn: current.turn + 1,
    lastTurnAtMs: nowMs,
    activeContexts: agedContexts(current.activeContexts, nowMs),
  }
  const heard = understandInput(moment, session)
  const waiting = waitOrContinue(moment, session, heard)
  if (waiting) return waiting
  const answered = { ...session, waitingSinceMs: null }
  const outcome = interpretTurn(engine, answered, heard)
  const slotWords = wordsOfSlots(session, outcome.session)
  return proceed(moment, { ...outcome, session: { ...outcome.session, slotWords } })
}

/** A session that nobody used for the bot's idle time is forgotten. */
function isExpired({ engine, nowMs }: Moment, session: SessionState): boolean {
  return nowMs - session.lastTurnAtMs > engine.bot.sessionTtlMs
}

function restarted(session: SessionState, nowMs: number): SessionState {
  const { sessionId, platform, startAttributes, turn } = session
  return { ...newSession({ sessionId, platform, sessionAttributes: startAttributes }, nowMs), turn }
}

function proceed(moment: Moment, { session, meaning }: TurnOutcome): Step {
  const { engine } = moment
  const { generative } = engine.bot
  if (generative && session.intent.name === engine.bot.fallback.Name)
    return fail(
      session,
      `${generative.ParentIntentSignature ?? ""} ("${generative.Name}") would answer "${session.heard.transcript}": no such service runs here, so drop the intent or let the caller say something that another one knows`,
    )
  const stage = stageOf(definitionOf(engine, session.intent), session, meaning)
  if (!stage) {
    const scores = session.interpretations.flatMap(({ intent, confidence }) =>
      confidence === null ? [] : [{ intent, confidence, slots: [] }],
    )
    return proceed(moment, fallBack(engine, session, scores))
  }
  const next =
    meaning.type === "missed" ? nextAttempt(session.expecting) : proposeNext(engine, session.intent)
  return runStage(moment, session, { stage, next, hops: 0 })
}

/** The same prompt once more. */
function nextAttempt(expecting: Expecting): Proposal {
  switch (expecting.type) {
    case "ElicitSlot":
      return { ...expecting, attempt: expecting.attempt + 1 }
    case "ConfirmIntent":
    case "ElicitIntent":
      return { type: "ConfirmIntent", attempt: expecting.attempt + 1 }
  }
}
