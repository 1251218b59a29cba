import type { WaitAndContinue } from "../definition/slot-schema.ts"
import type { Utterance } from "../understanding/utterance.ts"
import type { Engine, Moment, Step } from "./engine.ts"
import { definitionOf, slotOf } from "./intent-definition.ts"
import { ask, listen } from "./listen.ts"
import { listeningFor } from "./listening.ts"
import { queueResponse } from "./messages.ts"
import type { IntentSession, SessionState } from "./session-state.ts"

/**
 * "Hold on a second": Lex waits for a slot's value, reminds the caller from time to time, and asks again when they are
 * ready. Undefined when this turn is none of its business. No code hook is asked, as nothing was answered.
 * @see https://docs.aws.amazon.com/lexv2/latest/dg/wait-and-continue.html
 */
export function waitOrContinue(
  moment: Moment,
  session: SessionState,
  utterance: Utterance,
): Step | undefined {
  const { intent } = session
  if (!intent || session.expecting.type !== "ElicitSlot") return undefined
  const current: IntentSession = { ...session, intent }
  const setting = settingOf(moment.engine, current)
  if (!setting) return undefined
  const { language } = moment.engine.understanding
  if (language.waitPhrases.some((phrase) => utterance.text.search(phrase) >= 0))
    return keepWaiting(queueResponse(current, setting.WaitingResponse), setting, moment.nowMs)
  if (session.waitingSinceMs === null) return undefined
  if (utterance.raw === "") return stillWaiting(moment, current, setting)
  if (language.continuePhrases.some((phrase) => utterance.text.search(phrase) >= 0))
    return askAgain(moment, queueResponse(current, setting.ContinueResponse))
  return undefined
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
