import { dayAt } from "../understanding/day.ts"
import type { IntentScore } from "../understanding/intent-classifier.ts"
import type { ReadingContext } from "../understanding/slot-reading.ts"
import type { Utterance } from "../understanding/utterance.ts"
import type { Moment } from "./engine.ts"
import { recordedScores } from "./recorded-scores.ts"
import type { SessionState } from "./session-state.ts"
import { spelled } from "./spelling.ts"

/** An input with all that Lex finds out about it before it looks at the dialogue. */
export interface Understood {
  readonly utterance: Utterance
  /** Intents that may be meant, best first; those whose input contexts are not active are left out. */
  readonly scores: readonly IntentScore[]
  readonly context: ReadingContext
  readonly silent: boolean
}

/** Reads the transcript of the current turn. */
export function understandInput({ engine, nowMs }: Moment, session: SessionState): Understood {
  const { transcript } = session.heard
  const { understanding } = engine
  const utterance = understanding.read(spelled(transcript, session.expecting, understanding))
  const context = { today: dayAt(nowMs, engine.timeZone) }
  const silent = transcript === ""
  const active = new Set(session.activeContexts.map((one) => one.name))
  const classified = silent ? [] : understanding.classify(utterance, context)
  const { expecting } = session
  const slot = expecting.type === "ElicitSlot" ? expecting.slot : undefined
  const recorded = silent ? undefined : engine.recorded(transcript, slot)
  const scores = recorded === undefined ? classified : recordedScores(engine, recorded, classified)
  return {
    utterance,
    context,
    silent,
    scores: scores.filter(({ intent }) =>
      (engine.bot.intents.get(intent)?.InputContexts ?? []).every(({ Name }) => active.has(Name)),
    ),
  }
}
