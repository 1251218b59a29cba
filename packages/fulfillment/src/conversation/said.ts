import type { PhoneNumber } from "@call-center/domain"

import type { Task } from "./dialogue.ts"
import type { NoSuchDay } from "./no-such-day.ts"
import type { ClearYes } from "./read-back.ts"
import type { ShiftBy } from "./shift-by.ts"
import type { Wish } from "./wish.ts"

/** A task that was named, and whether a demo was named with it: "cancel it" may be about something else. */
export interface NamedTask {
  readonly task: Task
  readonly isSure: boolean
}

/** Words that were read together, and what they tell. */
export interface ReadWords {
  readonly kind: string
  readonly from: number
  readonly to: number
}

/** What a caller gave in one turn, whether spoken, typed or pressed; whatever was not given is undefined. */
export interface Said {
  readonly isSilence: boolean
  /** As far as it was understood: a yes that lets something be written is a `clearYes`. */
  readonly answer?: "yes" | "no" | undefined
  /** A yes, and nothing but a yes, to what was read back. */
  readonly clearYes?: ClearYes | undefined
  /** Holds a doubt, a question, a condition or an objection. */
  readonly isUnclear?: boolean | undefined
  /** A choice from a list: counted from 1, the last named, the earliest or latest, or that nothing in it will do. */
  readonly choice?: number | "middle" | "last" | "earliest" | "latest" | "none" | undefined
  readonly half?: "am" | "pm" | undefined
  /** When the caller would like to come. */
  readonly wish: Wish
  /** What the caller would not like any more, or which demo is meant: "from Monday", "instead of ten". */
  readonly about: Wish
  /** Something before or after the time that was spoken of. */
  readonly shift?: "earlier" | "later" | undefined
  readonly number?: PhoneNumber | undefined
  /** Digits that were named, where a phone number is asked for: perhaps a piece of it. */
  readonly digits?: string | undefined
  /** A weekday that was named without a date; Monday is 1. */
  readonly weekday?: number | undefined
  /** By how much it should be later or earlier than what was spoken of. */
  readonly shiftBy?: ShiftBy | undefined
  /** A place in a list that was named as one, counted from 1: "the second one". */
  readonly place?: number | "last" | undefined
  /** Tasks that were named, in their order. */
  readonly tasks?: readonly NamedTask[] | undefined
  /** How many demos are wanted, where more than one is. */
  readonly count?: number | undefined
  /** Means all of the caller's demos. */
  readonly isAll?: boolean | undefined
  /** Means the other one of two. */
  readonly isOther?: boolean | undefined
  /** Wants the time of day, or the day, that was spoken of, or that the demo has. */
  readonly isSameTime?: boolean | undefined
  readonly isSameDay?: boolean | undefined
  /** Wants something else in place of what was proposed. */
  readonly isInstead?: boolean | undefined
  /** Asks what else there is. */
  readonly asksForMore?: boolean | undefined
  readonly isFarewell?: boolean | undefined
  /** Has called somebody else than was meant. */
  readonly isWrongNumber?: boolean | undefined
  /** Asks for a person, whatever else is said. */
  readonly wantsPerson?: boolean | undefined
  /** Can't come to what is booked. */
  readonly isUnableToCome?: boolean | undefined
  /** Speaks of a demo of their own: "my appointment". */
  readonly isOwnDemo?: boolean | undefined
  /** Wants to hear again what was said last. */
  readonly isToRepeat?: boolean | undefined
  /** Tasks that were named as not wanted: "don't cancel it". */
  readonly notWanted?: readonly Task[] | undefined
  /** Speaks another language than ours. */
  readonly isOtherLanguage?: boolean | undefined
  /** Whether keys were pressed. */
  readonly isByKeys?: boolean | undefined
  /** Wants to leave everything as it is. */
  readonly isAbandoned?: boolean | undefined
  /** Asks for a moment. */
  readonly isWaiting?: boolean | undefined
  /** Days or a time were named as those to change to: "to 3 pm", "make it Friday". */
  readonly isToward?: boolean | undefined
  /** Takes back what was said before: "I meant". */
  readonly isCorrection?: boolean | undefined
  /** A day was named that is on no calendar: the thirtieth of February. */
  readonly noSuchDay?: NoSuchDay | undefined
  /** Words of a day or a time that could not be read: what they belong to does not count as understood. */
  readonly unread?: readonly string[] | undefined
  /** What was read of the words, in order: which words, counted from 0, `to` not included, and what they tell. */
  readonly readings?: readonly ReadWords[] | undefined
  /** Whether what is said is none of our business, as far as words tell: it holds several that stand in no list of ours. */
  readonly isForeign?: boolean | undefined
  /** A verb of a task with a thing of somebody else's: "book a flight". */
  readonly isOfSomethingElse?: boolean | undefined
  /** Whether every word was understood: an answer, and nothing besides. */
  readonly isBare?: boolean | undefined
}

/** Nothing at all, or nothing that could be understood. */
export function nothingSaid(isSilence: boolean): Said {
  return { isSilence, wish: {}, about: {} }
}
