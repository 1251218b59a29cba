import type { WaitAndContinue } from "../definition/slot-schema.ts"
import { withoutFillers } from "../understanding/answer-text.ts"
import type { Engine, Moment, Step } from "./engine.ts"
import { definitionOf, slotOf } from "./intent-definition.ts"
import { interpretTurn } from "./interpret-turn.ts"
import { ask, listen } from "./listen.ts"
import { listeningFor } from "./listening.ts"
import { queueResponse } from "./messages.ts"
import type { IntentSession, SessionState } from "./session-state.ts"
import type { Understood } from "./understand-input.ts"

/**
 * "Hold on a second": Lex waits for a slot's value, reminds the caller from time to time, and asks again when they are
 * ready. Undefined when this turn is none of its business. No code hook is asked, as nothing was answered.
 * @see https://docs.aws.amazon.com/lexv2/latest/dg/wait-and-continue.html
 */
export function waitOrContinue(
  moment: Moment,
  session: SessionState,
  heard: Understood,
): Step | undefined {
  const { utterance } = heard
  const { intent } = session
  if (!intent || session.expecting.type !== "ElicitSlot") return undefined
  const current: IntentSession = { ...session, intent }
  const setting = settingOf(moment.engine, current)
  if (!setting) return undefined
  const { language } = moment.engine.understanding
  const isWait = language.waitPhrases.some((phrase) => utterance.text.search(phrase) >= 0)
  if (isWait && !saysMore(moment.engine, current, heard))
    return keepWaiting(queueResponse(current, setting.WaitingResponse), setting, moment.nowMs)
  if (session.waitingSinceMs === null) return undefined
  if (utterance.raw === "") return stillWaiting(moment, current, setting)
  if (language.continuePhrases.some((phrase) => utterance.text.search(phrase) >= 0))
    return askAgain(moment, queueResponse(current, setting.ContinueResponse))
  return undefined
}

/** "Hang on, make it Friday", "wait, who is this": a value or another intent is no wish for a pause. */
function saysMore(engine: Engine, session: IntentSession, heard: Understood): boolean {
  const { classify, language, read } = engine.understanding
  // The "one" of "one moment" is no number.
  const rest = language.waitPhrases.reduce(
    (text, phrase) => text.replace(phrase, " "),
    heard.utterance.text,
  )
  const utterance = read(rest)
  if (withoutFillers(utterance, language) === "") return false
  const scores = classify(utterance, heard.context)
  const { meaning } = interpretTurn(engine, session, { ...heard, utterance, scores })
  if (meaning.type !== "missed" && meaning.type !== "exhausted") return true
  // A word or two alone are soon like some utterance; so is "let me check".
  const isLike = (all: Understood["scores"], name: string): boolean =>
    all.some(({ intent, confidence }) => intent === name && confidence >= engine.bot.nluThreshold)
  return scores.some(
    ({ intent }) =>
      intent !== session.intent.name && isLike(scores, intent) && isLike(heard.scores, intent),
  )
}

function settingOf(engine: Engine, session: IntentSession): WaitAndContinue | undefined {
  const { expecting, intent } = session
  const slot = slotOf(
    definitionOf(engine, intent),
    expecting.type === "ElicitSlot" ? expecting.slot : "",
  )
  const setting = slot?.ValueElicitationSetting.WaitAndContinueSpecification
  return setting?.IsActive === true ? setting : undefined
}

/** Silence while waiting is a reminder, until the waiting itself times out: then it is silence. */
function stillWaiting(
  { nowMs }: Moment,
  session: IntentSession,
  setting: WaitAndContinue,
): Step | undefined {
  const reminder = setting.StillWaitingResponse
  const since = session.waitingSinceMs ?? nowMs
  if (!reminder || nowMs - since >= reminder.TimeoutInSeconds * 1000) return undefined
  return keepWaiting(queueResponse(session, reminder), setting, since)
}

function keepWaiting(session: IntentSession, setting: WaitAndContinue, since: number): Step {
  const waiting: IntentSession = {
    ...session,
    waitingSinceMs: since,
    intent: { ...session.intent, state: "Waiting" },
  }
  const listening = listeningFor(waiting, undefined)
  const frequency = setting.StillWaitingResponse?.FrequencyInSeconds
  const startTimeoutMs = frequency === undefined ? listening.startTimeoutMs : frequency * 1000
  return listen(waiting, { messages: [], listening: { ...listening, startTimeoutMs } })
}

function askAgain(moment: Moment, session: IntentSession): Step {
  const intent = { ...session.intent, state: "InProgress" } as const
  return ask(moment, { ...session, waitingSinceMs: null, intent }, { expecting: session.expecting })
}
