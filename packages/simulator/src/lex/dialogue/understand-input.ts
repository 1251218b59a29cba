import { dayAt } from "../understanding/day.ts"
import type { IntentScore } from "../understanding/intent-classifier.ts"
import type { ReadingContext } from "../understanding/slot-reading.ts"
import type { Utterance } from "../understanding/utterance.ts"
import type { Engine } from "./engine.ts"
import type { SessionState } from "./session-state.ts"

/** An input with all that Lex finds out about it before it looks at the dialogue. */
export interface Understood {
  readonly utterance: Utterance
  readonly scores: readonly IntentScore[]
  readonly context: ReadingContext
  readonly silent: boolean
}

/** Reads the transcript of the current turn. */
export function understandInput(engine: Engine, session: SessionState, nowMs: number): Understood {
  const { transcript } = session.heard
  const utterance = engine.understanding.read(transcript)
  const context = { today: dayAt(nowMs, engine.timeZone) }
  const silent = transcript === ""
  return {
    utterance,
    context,
    silent,
    scores: silent
      ? []
      : available(engine, session, engine.understanding.classify(utterance, context)),
  }
}

/** Intents with input contexts can only be recognised while all of these are active. */
function available(
  engine: Engine,
  session: SessionState,
  scores: readonly IntentScore[],
): readonly IntentScore[] {
  const active = new Set(session.activeContexts.map((context) => context.name))
  return scores.filter(({ intent }) =>
    (engine.bot.intents.get(intent)?.InputContexts ?? []).every(({ Name }) => active.has(Name)),
  )
}
