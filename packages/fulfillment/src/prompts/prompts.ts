import type { Business, NoText } from "@call-center/domain"
import type { QuestionName } from "@call-center/lex-bot"

import type { Question, Task } from "../conversation/dialogue.ts"
import type { QuestionFacts } from "./question-facts.ts"

/** Why the wished time can't be had, or why times are offered; wording is the catalogue's. */
export type OfferReason =
  | { readonly code: "slot_taken"; readonly when: string }
  | { readonly code: "own_demo"; readonly when: string }
  | { readonly code: "closed_day"; readonly day: string; readonly holiday: string | undefined }
  | {
      readonly code: "closed_time"
      readonly day: string
      readonly hours: string
    }
  | { readonly code: "off_grid"; readonly time: string }
  | { readonly code: "in_the_past"; readonly when: string }
  | { readonly code: "too_soon"; readonly when: string }
  | { readonly code: "beyond_horizon"; readonly lastDay: string }
  | { readonly code: "fully_booked" | "day_over"; readonly day: string }
  | { readonly code: "none_in_window" }
  | { readonly code: "asked_for" }

/** An offered time with the key that chooses it. */
export interface SpokenOffer {
  readonly key: number
  /** `10:30 AM`, with the day where it differs from the last one named. */
  readonly text: string
}

/** Times that are offered, all of one day where that is given. */
export interface Offers {
  readonly offers: readonly SpokenOffer[]
  /** The day of all of them, where it was not named right before. */
  readonly day: string | undefined
  /** Whether more times of that day are free later. */
  readonly hasMore: boolean
}

/** Whether choices are told with the keys that choose them. */
export type Keys = "withKeys" | "withoutKeys"

/** A day that is on no calendar, its month and weekday as they are said. */
export type SpokenNoSuchDay =
  | {
      readonly what: "date"
      readonly month: string
      readonly day: number
      readonly year: number | undefined
    }
  | {
      readonly what: "weekday"
      readonly month: string
      readonly day: number
      readonly weekday: string
    }
  | { readonly what: "other" }

/** Everything that is said in one language. Dates and times come in as they are spoken. */
export interface Prompts {
  /** BCP 47 tag for `Intl`. */
  readonly language: string
  readonly notHeard: string
  /** What went wrong with the answer to a question. */
  notUnderstood(question: Question): string
  /** That a day which was named is on no calendar. */
  noSuchDay(named: SpokenNoSuchDay): string
  /** How a question may be answered in words; empty where the question says so itself. */
  example(question: Question): string
  readonly takeYourTime: string
  /** Before something is read back once more. */
  readonly toBeSure: string
  readonly apology: string
  readonly refusedEvent: string
  readonly connecting: string
  /** Joins a day and a time to one moment, as it stands in a sentence after "is" or "on". */
  when(day: string, time: string): string
  /** From an opening to a closing time. */
  range(from: string, until: string): string
  goodbye(business: Business): string
  /** Lets a caller go who has dialled a wrong number. */
  wrongNumber(business: Business): string
  readonly giveUpToAgent: string
  giveUp(business: Business): string
  noAgent(business: Business): string
  nothingFree(business: Business): string
  noNumber(business: Business): string
  /** In the language of callers who do not speak ours: which one we speak, and what comes now. */
  otherLanguage(business: Business): string
  /** What can be done, and the question what it shall be. */
  help(business: Business): string
  askTask(business: Business): string
  /** Asks what it is that a caller wants who said no more than yes. */
  readonly askWhatElse: string
  /** Asks for a task once a question was answered. */
  readonly askAfterAnswer: string
  readonly askNumber: string
  /** Asks for more of a number of which a piece was given. */
  askRestOfNumber(digits: string): string
  confirmNumber(digits: string): string
  /** Tells that a code is on its way to a number, and asks for it. */
  codeSent(digits: string): string
  /** Asks for a code that is on its way already. */
  readonly askCode: string
  readonly wrongCode: string
  readonly codeExpired: string
  /** Why nothing is told or changed: nothing proves whose number it is. */
  readonly unproven: string
  readonly unprovenToAgent: string
  callFromYourNumber(business: Business): string
  tooManyNumbers(maximum: number): string
  tooManyChanges(maximum: number): string
  /** Where a caller who is at a limit may go on. */
  moreLater(business: Business): string
  /** Where a number has as many demos as it may, and its owner has not been proven to call. */
  readonly limitReachedUnproven: string
  /** Why no text comes about what was done. */
  notTexted(why: NoText): string
  askWhichDemo(demos: readonly SpokenOffer[], listing: Keys): string
  readonly askDate: string
  askMoveDate(current: string): string
  readonly askOtherDate: string
  askTime(day: string | undefined): string
  askAmOrPm(morning: string, evening: string): string
  readonly askChange: string
  offers(offers: Offers, listing: Keys): string
  offerReason(reason: OfferReason): string
  confirmBooking(when: string): string
  confirmMove(from: string, to: string): string
  confirmCancellation(when: string): string
  /** Tells once where a demo is and how long it takes. */
  booked(when: string, business: Business, minutes: number): string
  moved(when: string, business: Business): string
  cancelled(when: string, business: Business): string
  notDone(task: Task): string
  upcoming(whens: readonly string[]): string
  noDemos(task: Task): string
  /** `days` of the demos that the caller has. */
  limitReached(days: readonly string[]): string
  alreadyBooked(when: string): string
  readonly alreadyCancelled: string
  readonly noSuchDemo: string
  readonly alreadyStarted: string
  /** How to answer a question with keys; the date example is four digits. */
  keys(question: Question, example: string): string
  /** What the caller wanted, for the agent's whisper. */
  wanted(task: Task | undefined): string
  /** The answer to each question; undefined where the configuration has none. */
  readonly questionAnswers: Readonly<
    Record<QuestionName, (facts: QuestionFacts) => string | undefined>
  >
  noAnswer(business: Business): string
  /** Title of a card with choices. */
  readonly cardTitle: string
}

/** Whether keys can be pressed, or things are typed and clicked. */
export type Channel = "voice" | "chat"
