import type { IntentScore } from "../understanding/intent-classifier.ts"
import type { Engine } from "./engine.ts"
import type { Interpretation } from "./session-state.ts"

/** "up to five" interpretations are handed to a code hook. */
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
  const own = scores.find((score) => score.intent === chosen)?.confidence
  const rest: Interpretation[] = scores.filter((score) => score.intent !== chosen)
  if (chosen === fallback)
    return [{ intent: fallback, confidence: null }, ...rest].slice(0, MOST_INTERPRETATIONS)
  const boundary = rest.findIndex((score) => (score.confidence ?? 0) < engine.bot.nluThreshold)
  const listed = rest.slice(0, MOST_INTERPRETATIONS - 2)
  listed.splice(boundary < 0 ? listed.length : Math.min(boundary, listed.length), 0, {
    intent: fallback,
    confidence: null,
  })
  // An answer to a prompt belongs to its intent for sure, whatever its words are like.
  return [{ intent: chosen, confidence: own === undefined ? 1 : own }, ...listed]
}
