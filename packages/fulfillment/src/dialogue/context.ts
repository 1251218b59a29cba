import type { BookingRules, Business, Instant, LocalDate, PhoneNumber } from "@call-center/domain"

import type { Channel, Prompts } from "../prompts/prompts.ts"
import type { SpokenTimes } from "../prompts/spoken-times.ts"
import type { AnswerWords } from "../understanding/answer/answer-words.ts"
import type { Lexicon } from "../understanding/lexicon.ts"
import type { BookingQueries, Commands } from "./commands.ts"

/** What every intent works with in one turn. */
export interface Context {
  readonly store: BookingQueries
  /** The only way to write anything. */
  readonly commands: Commands
  readonly rules: BookingRules
  readonly now: Instant
  /** Today on the business's calendar. */
  readonly today: LocalDate
  readonly prompts: Prompts
  readonly lexicon: Lexicon
  readonly answers: AnswerWords
  readonly speak: SpokenTimes
  readonly business: Business
  readonly channel: Channel
  /** The number that the call comes from; undefined when it is withheld. */
  readonly callerNumber: PhoneNumber | undefined
}

/** A moment as it is said: `Wednesday, December 2 at 10:00 AM`. */
export function spokenWhen({ prompts, speak }: Context, at: Instant): string {
  return prompts.when(speak.dayOf(at), speak.timeOf(at))
}
