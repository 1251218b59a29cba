import type {
  BookingRules,
  Business,
  Demo,
  Instant,
  LocalDate,
  PhoneNumber,
} from "@call-center/domain"
import type { Faq } from "@call-center/lex-bot"

import type { Dialogue } from "../conversation/dialogue.ts"
import type { Channel, Prompts } from "../prompts/prompts.ts"
import type { SpokenTimes } from "../prompts/spoken-times.ts"
import type { AnswerWords } from "../understanding/answer/answer-words.ts"
import type { Lexicon } from "../understanding/lexicon.ts"
import type { QuestionReader } from "../understanding/read-question.ts"
import type { RemarkWords } from "../understanding/remarks/remark-words.ts"
import type { WordsHeard } from "../understanding/words-heard.ts"
import type { BookingQueries, Commands } from "./commands.ts"
import type { Proofs } from "./proofs.ts"

/** What every intent works with in one turn. */
export interface Context {
  readonly store: BookingQueries
  /** The only way to write anything. */
  readonly commands: Commands
  readonly proofs: Proofs
  readonly rules: BookingRules
  readonly now: Instant
  /** Today on the business's calendar. */
  readonly today: LocalDate
  readonly prompts: Prompts
  readonly lexicon: Lexicon
  readonly answers: AnswerWords
  readonly remarks: RemarkWords
  readonly questions: QuestionReader
  /** The words of a text that stand in no list of ours. */
  readonly unknownWords: (text: string) => readonly string[]
  readonly speak: SpokenTimes
  readonly business: Business
  readonly daysKept: number
  /** Questions that the business answers in its own words, by name. */
  readonly faq: ReadonlyMap<string, Faq>
  readonly channel: Channel
  /** The number that the contact comes from, or claims to; undefined when it is withheld. */
  readonly callerNumber: PhoneNumber | undefined
  /** Told how the turn was heard. */
  readonly onHeard?: ((heard: WordsHeard) => void) | undefined
  /** Whether that number alone proves who calls. */
  readonly isNumberProof: boolean
}

/** The business as a task's last words tell of it: where another wish comes right after it, the text message is told of then. */
export function textedOnce(business: Business, { next }: Dialogue, { noText }: Demo): Business {
  return next.length === 0 && noText === undefined ? business : { ...business, smsEnabled: false }
}

/** Why no text comes about a change, where one would be expected. */
export function whyNotTexted({ prompts }: Context, { noText }: Demo): string {
  return noText === undefined ? "" : prompts.notTexted(noText)
}

/** A moment as it is said: `Wednesday, December 2 at 10:00 AM`. */
export function spokenWhen({ prompts, speak }: Context, at: Instant): string {
  return prompts.when(speak.dayOf(at), speak.timeOf(at))
}
