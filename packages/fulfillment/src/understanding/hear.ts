import { type LocalDate, parsePhoneNumber, type TimeZone } from "@call-center/domain"

import { awaitingYes, type Dialogue } from "../conversation/dialogue.ts"
import { nothingSaid, type Said } from "../conversation/said.ts"
import { isEmpty, type Wish } from "../conversation/wish.ts"
import type { LexEvent } from "../lex/lex-event.ts"
import type { AnswerWords } from "./answer/answer-words.ts"
import { readAnswer, yesByKey } from "./answer/read-answer.ts"
import type { Lexicon } from "./lexicon.ts"
import { readKeys } from "./read-keys.ts"
import { readSlots } from "./read-slots.ts"
import { spokenDigits } from "./spoken-digits.ts"
import { understand } from "./understand.ts"

/** In which language and on which day the caller is heard. */
export interface Hearing {
  readonly lexicon: Lexicon
  readonly answers: AnswerWords
  readonly today: LocalDate
  readonly timeZone: TimeZone
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

/** The caller's own words first, then what Lex made of them. */
function heardWords(event: LexEvent, dialogue: Dialogue, hearing: Hearing): Said {
  const { asked, offers, wish: known } = dialogue
  const choices = asked === "offer" ? offers.length : mostDemos
  const words = understand(event.transcript, { ...hearing, asked, choices })
  const slots = readSlots(event.intent.slots, { ...hearing, known })
  const isAboutDemo = isEmpty(slots.wish) && !isEmpty(slots.about)
  const wish = isAboutDemo ? {} : combined(words.wish, slots.wish)
  // Lex hears a choice in "the one on Friday", too.
  const choice = words.choice ?? (isEmpty(words.wish) ? slots.choice : undefined)
  const isChoosing = choice !== undefined && (asked === "offer" || asked === "whichDemo")
  const { isDropped, ...answer } = readAnswer({
    ...hearing,
    transcript: event.transcript,
    confirmationState: event.intent.confirmationState,
    readBack: awaitingYes(dialogue),
    isAskedOnceMore: dialogue.isAskedOnceMore,
  })
  return {
    ...words,
    ...answer,
    isAbandoned: isAbandoned(words, answer, isDropped),
    wish: isChoosing ? {} : wish,
    about: combined(combined(words.about, slots.about), isAboutDemo ? words.wish : {}),
    choice,
    number:
      asked === "phoneNumber" || asked === "confirmNumber"
        ? (slots.number ?? spokenNumber(event, hearing))
        : undefined,
  }
}

/** As many demos can be chosen from by one key. */
const mostDemos = 9

/** "Cancel it" drops what was offered, but not where it is the yes to cancelling. */
function isAbandoned(
  words: Said,
  { clearYes }: Pick<Said, "clearYes">,
  isDropped: boolean | undefined,
): boolean {
  if (clearYes !== undefined) return false
  return words.isAbandoned === true || (isDropped === true && isEmpty(words.wish))
}

/** Days and time of day each from the first source that has them. */
function combined(one: Wish, other: Wish): Wish {
  const days = one.days ?? other.days
  const { days: _, ...time } = hasTime(one) ? one : other
  return { ...(days && { days }), ...time }
}

function hasTime({ times, window, earliest }: Wish): boolean {
  return times !== undefined || window !== undefined || earliest === true
}

/** A number said digit by digit, which is not always what Lex's slot makes of it. */
function spokenNumber({ transcript }: LexEvent, { lexicon }: Hearing): Said["number"] {
  return (
    parsePhoneNumber(spokenDigits(transcript, lexicon)) ??
    parsePhoneNumber(transcript.replaceAll(/[^\d+]/gu, ""))
  )
}
