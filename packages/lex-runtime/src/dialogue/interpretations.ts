import type { IntentScore } from "../understanding/intent-classifier.ts"
import type { Engine } from "./engine.ts"
import type { Interpretation } from "./session-state.ts"

/** As many interpretations as Lex returns. */
const MOST_INTERPRETATIONS = 5

/**
 * The interpretations as events list them: the chosen intent first, the others by confidence, and FallbackIntent,
 * which has no confidence, where the scores fall below the bot's threshold.
 */
export function rankInterpretations(
  engine: Engine,
  scores: readonly IntentScore[],
  chosen: string,
): Interpretation[] {
  const fallback = engine.bot.fallback.Name
  const rest: Interpretation[] = scores
    .filter((score) => score.intent !== chosen)
    .map(({ intent, confidence }) => ({ intent, confidence }))
  const none = { intent: fallback, confidence: null }
  if (chosen === fallback) return [none, ...rest].slice(0, MOST_INTERPRETATIONS)
  const listed = rest.slice(0, MOST_INTERPRETATIONS - 2)
  const below = listed.findIndex((one) => (one.confidence ?? 0) < engine.bot.nluThreshold)
  listed.splice(below < 0 ? listed.length : below, 0, none)
  // An answer to a prompt belongs to its intent for sure, whatever its words are like.
  const own = scores.find((score) => score.intent === chosen)?.confidence ?? 1
  return [{ intent: chosen, confidence: own }, ...listed]
}
