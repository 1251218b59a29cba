import {
  type LocalDate,
  type LocalTime,
  localDateOf,
  localTimeOf,
  parsePhoneNumber,
  type TimeZone,
} from "@call-center/domain"
import { intentNames, slotNames } from "@call-center/lex-bot"

import { daysOffered } from "../conversation/days-offered.ts"
import { awaitingYes, type Dialogue } from "../conversation/dialogue.ts"
import type { ReadBack } from "../conversation/read-back.ts"
import { nothingSaid, type Said } from "../conversation/said.ts"
import {
  type DayRange,
  exactly,
  isEmpty,
  isPartOf,
  oneDay,
  type Wish,
} from "../conversation/wish.ts"
import type { LexEvent } from "../lex/lex-event.ts"
import type { AnswerWords } from "./answer/answer-words.ts"
import { type Answer, readAnswer, yesByKey } from "./answer/read-answer.ts"
import { weekOf } from "./calendar-days.ts"
import { minutesOfTime } from "./clock-text.ts"
import { combined } from "./combined.ts"
import { spokenDigits } from "./digits-aloud.ts"
import type { Lexicon } from "./lexicon.ts"
import { readKeys } from "./read-keys.ts"
import { readSlots } from "./read-slots.ts"
import { understand } from "./understand.ts"
import { wordsOf } from "./words.ts"

/** In which language and when the caller is heard, on the business's calendar and clock. */
export interface Hearing {
  readonly lexicon: Lexicon
  readonly answers: AnswerWords
  readonly today: LocalDate
  readonly timeZone: TimeZone
  readonly now: LocalTime
}

/**
 * What the caller said in answer to the last question. Keys are read from the digits themselves and answer only what
 * was asked: Lex also files one key press under whatever other slot it fits.
 */
export function hear(event: LexEvent, dialogue: Dialogue, hearing: Hearing): Said {
  const nothing = nothingSaid(event.transcript === "")
  const keys = keysOf(event)
  if (keys !== undefined) {
    const said = readKeys(keys, dialogue.asked, hearing.today)
    if (said !== undefined) {
      const yes = said.answer === "yes" ? yesByKey(awaitingYes(dialogue)) : {}
      return { ...nothing, ...said, ...yes, isBare: true }
    }
    if (event.inputMode === "DTMF") return nothing
  }
  if (event.inputMode === "DTMF") return nothing
  return heardWords(event, dialogue, hearing)
}

/** The digits that were pressed, or that a turn consists of. */
export function keysOf({ transcript, inputMode }: LexEvent): string | undefined {
  const digits = inputMode === "DTMF" ? transcript.replaceAll(/[\s#*]/gu, "") : transcript
  return /^\d+$/u.test(digits) ? digits : undefined
}

/** The caller's own words, or what Lex made of them where that explains more of them. */
function heardWords(event: LexEvent, dialogue: Dialogue, hearing: Hearing): Said {
  const { asked, offers, wish: known } = dialogue
  const { lexicon, today } = hearing
  const now = minutesOfTime(hearing.now)
  const isMoving =
    dialogue.task === intentNames.moveDemo || event.intent.name === intentNames.moveDemo
  const words = understand(event.transcript, {
    lexicon,
    today,
    now,
    asked,
    choices: asked === "offer" ? offers.length : mostDemos,
    near: daysSpokenOf(dialogue, hearing),
    spoken: oneDay(known),
    isMoving,
    isMending: asked === "task" && dialogue.focus !== undefined,
  })
  const accounted = accountedWords(event.transcript, words)
  const slots = readSlots(event.intent.slots, { lexicon, today, now, known, accounted })
  const isAboutDemo = isOfDemo(event, words)
  // Where every word is accounted for, Lex has nothing to add: "eleven" comes from it as November 1.
  const wish = isAboutDemo ? {} : combined(words, words.isBare === true ? {} : slots.wish)
  // Lex hears a choice in "the one on Friday", too, and in "I don't know" at a read-back.
  const isChoice = isEmpty(words.wish) && awaitingYes(dialogue) === undefined
  const choice = words.choice ?? (isChoice ? slots.choice : undefined)
  const isChoosing = choice !== undefined && (asked === "offer" || asked === "whichDemo")
  const { isDropped, ...answer } = readAnswer({
    ...hearing,
    transcript: event.transcript,
    confirmationState: event.intent.confirmationState,
    readBack: awaitingYes(dialogue),
    isAskedOnceMore: dialogue.isAskedOnceMore,
  })
  const number =
    asked === "phoneNumber" || asked === "confirmNumber"
      ? (slots.number ?? spokenNumber(event, hearing))
      : undefined
  return {
    ...words,
    ...answer,
    isAbandoned: isAbandoned(
      words,
      { ...answer, isDropped: isDropped === true && !isElsewhere(words.wish, dialogue, hearing) },
      awaitingYes(dialogue),
    ),
    isWaiting:
      words.isWaiting === true && !isAnswered({ ...words, ...answer }) && number === undefined,
    wish: isChoosing && words.choice === undefined ? {} : wish,
    about: isAboutDemo
      ? combined({ ...words, wish: ofDemo(words, isMoving) }, slots.about)
      : combined({ ...words, wish: words.about }, slots.about),
    choice,
    number,
  }
}

/** "Let me see, the first one": there is nothing left to wait for. */
function isAnswered({ clearYes, choice, about }: Said): boolean {
  return clearYes !== undefined || choice !== undefined || !isEmpty(about)
}

/**
 * The days that were named, or those that were offered in their place, or the week of the day that is proposed, if that
 * is a later one: "the one on Wednesday".
 */
function daysSpokenOf(
  { wish, asked, offers }: Dialogue,
  { today, timeZone }: Hearing,
): DayRange | undefined {
  const day = oneDay(wish)
  if (day === undefined) return wish.days ?? daysOffered({ offers }, timeZone)
  const week = weekOf(day)
  return aboutProposal.has(asked) && week.from > today ? week : undefined
}

const aboutProposal: ReadonlySet<Dialogue["asked"]> = new Set(["confirm", "change", "offer"])

/** The words that were read, whatever they were taken for. */
function accountedWords(text: string, { unread = [] }: Said): ReadonlySet<string> {
  const left = new Set(unread)
  return new Set(wordsOf(text).filter((word) => !left.has(word)))
}

/** "Move my Thursday demo": Lex tells that a day is the demo's own, unless the words say where to. */
function isOfDemo({ intent: { slots } }: LexEvent, said: Said): boolean {
  const isFiled = (name: string): boolean => slots[name] !== undefined
  const isOfDemoOnly = isFiled(slotNames.demoDate) || isFiled(slotNames.demoTime)
  return (
    isOfDemoOnly && !isFiled(slotNames.date) && !isFiled(slotNames.time) && said.isToward !== true
  )
}

/** What was said of a demo: where none is moved, "Friday, not Thursday" is of Friday. */
function ofDemo({ wish, about, noSuchDay }: Said, isMoving: boolean): Wish {
  const [first, second] = isMoving || wish.days === undefined ? [about, wish] : [wish, about]
  return combined({ wish: first, noSuchDay }, second)
}

/** The number of demos that a caller can choose from by pressing one key. */
const mostDemos = 9

/** "Cancel it" drops what was offered, but not where it is the yes to cancelling. */
function isAbandoned(
  words: Said,
  { answer, clearYes, isDropped }: Answer,
  readBack: ReadBack | undefined,
): boolean {
  if (clearYes !== undefined) return false
  // "Please cancel one" at "Shall I cancel it?" is no clear yes, but no "forget it" either.
  const isLeft = readBack?.of !== "cancellation" || answer === "no"
  return (words.isAbandoned === true && isLeft) || isDropped === true
}

/** Whether a wish names another day or time than the demo has that is to be moved: "no, keep Thursday". */
function isElsewhere(wish: Wish, dialogue: Dialogue, { timeZone }: Hearing): boolean {
  const readBack = awaitingYes(dialogue)
  if (isEmpty(wish)) return false
  if (readBack?.of !== "move") return true
  const { from } = readBack
  return !isPartOf(exactly(localDateOf(timeZone, from), localTimeOf(timeZone, from)), wish)
}

/** A number said digit by digit, which is not always what Lex's slot makes of it. */
function spokenNumber({ transcript }: LexEvent, { lexicon }: Hearing): Said["number"] {
  return (
    parsePhoneNumber(spokenDigits(transcript, lexicon)) ??
    parsePhoneNumber(transcript.replaceAll(/[^\d+]/gu, ""))
  )
}
