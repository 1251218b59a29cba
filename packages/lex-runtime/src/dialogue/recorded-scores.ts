import type { LexInterpretation } from "../lex-runtime.ts"
import type { IntentScore } from "../understanding/intent-classifier.ts"
import type { Engine } from "./engine.ts"

/**
 * Recorded interpretations as scores. Where Lex took FallbackIntent before all others none of them counts as understood, as
 * its confidence in them was below the threshold of the bot that was asked then.
 */
export function recordedScores(
  { bot }: Engine,
  recorded: readonly LexInterpretation[],
  classified: readonly IntentScore[],
): IntentScore[] {
  const fellBack = recorded[0]?.intent === bot.fallback.Name
  const most = fellBack ? Math.max(0, bot.nluThreshold - 0.01) : 1
  return recorded.flatMap(({ intent, confidence }) =>
    confidence === null || !bot.intents.has(intent)
      ? []
      : [
          {
            intent,
            confidence: Math.min(confidence, most),
            slots: classified.find((each) => each.intent === intent)?.slots ?? [],
          },
        ],
  )
}
