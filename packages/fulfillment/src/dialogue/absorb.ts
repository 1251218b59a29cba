import { parsePhoneNumber } from "@call-center/domain"

import { daysOffered } from "../conversation/days-offered.ts"
import type { Dialogue } from "../conversation/dialogue.ts"
import { yesTo } from "../conversation/read-back.ts"
import type { Said } from "../conversation/said.ts"
import { noon } from "../conversation/time-window.ts"
import { amended, isEmpty, isPartOf, narrowedTo, oneDay, type Wish } from "../conversation/wish.ts"
import { chosenStart } from "./chosen-start.ts"
import type { Context } from "./context.ts"
import { answersCode } from "./prove-caller.ts"
import { fromDemoOf, furtherWish, onSameWeekday, otherTimes, shiftedWish } from "./shifted-wish.ts"
import { wishFor } from "./wish-for.ts"

/** The dialogue with what the caller said in answer to its question; undefined when that was no answer. */
export function absorb(context: Context, dialogue: Dialogue, said: Said): Dialogue | undefined {
  // A code is no day and no time, and nothing of it is kept in the session.
  if (dialogue.asked === "code") return answersCode(said) ? dialogue : undefined
  const taken = answered(context, dialogue, said) ?? shifted(context, dialogue, said)
  if (taken !== undefined || isPiece(dialogue, said)) return taken
  const meant = meantHere(dialogue, said)
  return countedFromDemo(dialogue, said) ?? amendedBy(onDaysOffered(context, dialogue), meant)
}

/** "Eleven", of a day that was offered because another is closed, is eleven on that day. */
function onDaysOffered({ rules }: Context, dialogue: Dialogue): Dialogue {
  const { asked, wish } = dialogue
  if (asked !== "offer" || wish.days !== undefined || wish.weekdays !== undefined) return dialogue
  return { ...dialogue, wish: { ...wish, days: daysOffered(dialogue, rules.timeZone) } }
}

function answered(context: Context, dialogue: Dialogue, said: Said): Dialogue | undefined {
  switch (dialogue.asked) {
    case "phoneNumber":
      return withNumber(dialogue, said)
    case "confirmNumber":
      return confirmedNumber(dialogue, said)
    case "confirm":
      return confirmedOrNot(context, dialogue, said)
    case "offer":
      return chosen(context, dialogue, said)
    case "amOrPm":
      return halfChosen(dialogue, said)
    case "whichDemo":
      return demoChosen(dialogue, said)
    case "change":
      return proposedAgain(dialogue, said)
    case "code":
    case "task":
    case "date":
    case "time":
      return undefined
  }
}

/** "Okay then, yes" after what was taken for a no: what was read back is read back once more. */
function proposedAgain(dialogue: Dialogue, { answer, wish, shift }: Said): Dialogue | undefined {
  const isYes = answer === "yes" && isEmpty(wish) && shift === undefined
  return isYes && !isEmpty(dialogue.wish) ? { ...dialogue, isRejected: false } : undefined
}

/** Takes in what was said of days and times: of the demo that is meant where only that can be meant, else of the wish. */
function amendedBy(dialogue: Dialogue, said: Said): Dialogue | undefined {
  if (dialogue.task === "CancelDemo" || dialogue.task === "CheckDemo") {
    const about = ofDemo(said)
    return isEmpty(about) ? undefined : { ...dialogue, about: amended(dialogue.about, about) }
  }
  const isMoving = dialogue.task === "MoveDemo"
  const about = isMoving ? amended(dialogue.about, said.about) : dialogue.about
  if (isEmpty(said.wish))
    return isMoving && !isEmpty(said.about) ? { ...dialogue, about } : undefined
  // "The earliest you have" means of that day only where just the time is asked for.
  const isAnyDay = said.wish.earliest === true && dialogue.asked !== "time"
  const wish = amended(
    isAnyDay ? {} : dialogue.wish,
    narrowedTo(dialogue.wish, alike(dialogue, said)),
  )
  return { ...dialogue, wish, about, isRejected: false, offers: [] }
}

/** "Same time next week", of what was read back: on the same day of the week. */
function alike({ wish }: Dialogue, said: Said): Said {
  const day = oneDay(wish)
  if (day === undefined || (said.isSameTime !== true && said.isSameDay !== true)) return said
  return { ...said, wish: onSameWeekday(said.wish, day) ?? said.wish }
}

/** What was said, as the question makes it plain: "the first one" of a day's times is no date. */
function meantHere({ asked }: Dialogue, said: Said): Said {
  return asked === "time" && said.place === 1 ? { ...said, wish: { earliest: true } } : said
}

/** "An hour later", "the same time on Friday", where a demo is moved: resolved once it is known which demo that is. */
function countedFromDemo(dialogue: Dialogue, said: Said): Dialogue | undefined {
  const fromDemo = fromDemoOf(said)
  if (dialogue.task !== "MoveDemo" || fromDemo === undefined) return undefined
  const about = amended(dialogue.about, said.about)
  const wish = amended(dialogue.wish, said.wish)
  return { ...dialogue, fromDemo, wish, about, isRejected: false, offers: [] }
}

/** So many digits at least are a piece of a number, and no time or count. */
const shortestPiece = 3
const longestPieces = 9

/** Digits in answer to the question for a number, which are no time of day. */
function isPiece({ asked, digits }: Dialogue, said: Said): boolean {
  const given = said.digits?.length ?? 0
  return asked === "phoneNumber" && (given >= shortestPiece || (digits !== "" && given > 0))
}

/** A number, whole or in pieces; pieces that make no number are forgotten. */
function withNumber(dialogue: Dialogue, said: Said): Dialogue | undefined {
  const pieces = dialogue.digits + (said.digits ?? "")
  const number = said.number ?? parsePhoneNumber(pieces)
  if (number !== undefined) return { ...dialogue, number, isNumberConfirmed: false, digits: "" }
  const isIncomplete = pieces.length >= shortestPiece && pieces.length <= longestPieces
  return isPiece(dialogue, said) && isIncomplete ? { ...dialogue, digits: pieces } : undefined
}

function confirmedNumber(dialogue: Dialogue, said: Said): Dialogue | undefined {
  const yes = yesTo(said.clearYes, "number")
  if (yes !== undefined)
    return { ...dialogue, number: yes.number, isNumberConfirmed: true, readBack: undefined }
  if (said.number !== undefined) return { ...dialogue, number: said.number }
  const mended = endMended(dialogue, said)
  if (mended !== undefined) return { ...dialogue, number: mended }
  if (said.answer !== "no") return undefined
  return { ...dialogue, number: undefined, declined: dialogue.declined + 1 }
}

function confirmedOrNot(context: Context, dialogue: Dialogue, said: Said): Dialogue | undefined {
  if (said.clearYes !== undefined) return dialogue
  if (asksForOthers(dialogue, said))
    return { ...dialogue, wish: otherTimes(context, dialogue), isRejected: false }
  const isCorrected = !isPartOf(dialogue.wish, said.wish) && dialogue.task !== "CancelDemo"
  if (isCorrected || said.shift !== undefined) return undefined
  if (said.answer !== "no" && said.choice !== "none") return undefined
  return rejected(dialogue)
}

/** "No, it's oh one four eight": the number with another end. */
function endMended({ number }: Dialogue, { digits = "" }: Said): Dialogue["number"] {
  const isPieceOf = digits.length >= shortestPiece && digits.length <= longestPieces
  return isPieceOf && number !== undefined
    ? parsePhoneNumber(`${number.slice(0, -digits.length)}${digits}`)
    : undefined
}

/** "What else do you have", of the one time that was read back. */
export function asksForOthers({ task }: Dialogue, { asksForMore, wish, shift }: Said): boolean {
  const isOfTime = task === "ScheduleDemo" || task === "MoveDemo"
  return isOfTime && asksForMore === true && isEmpty(wish) && shift === undefined
}

/** A choice by number, place or rank, or by as much of day and time as tells one offer from the others. */
function chosen(context: Context, dialogue: Dialogue, said: Said): Dialogue | undefined {
  const { days, times, window } = said.wish
  const isForMore = said.asksForMore === true && days === undefined && times === undefined
  if (isForMore && window === undefined)
    return { ...dialogue, wish: furtherWish(context, dialogue), isRejected: false, offers: [] }
  const startsAt = chosenStart(context, dialogue, said)
  if (startsAt !== undefined) {
    return { ...dialogue, wish: wishFor(context, startsAt), isRejected: false, offers: [] }
  }
  const isNone = said.choice === "none" || said.answer === "no"
  return isNone && isEmpty(said.wish) && said.shift === undefined ? rejected(dialogue) : undefined
}

function halfChosen(dialogue: Dialogue, said: Said): Dialogue | undefined {
  if (said.half === undefined || said.wish.times !== undefined || said.wish.days !== undefined)
    return undefined
  const times = dialogue.wish.times?.filter((time) => time < noon === (said.half === "am"))
  if (times === undefined || times.length === 0) return undefined
  return { ...dialogue, wish: { ...dialogue.wish, times } }
}

/** Which demo is settled with the caller's demos at hand; what was said of its day and time is kept till then. */
function demoChosen(dialogue: Dialogue, said: Said): Dialogue | undefined {
  const isChoice = said.choice !== undefined || said.answer === "no"
  if (isChoice) return dialogue
  const about = ofDemo(said)
  return isEmpty(about) ? undefined : { ...dialogue, about: amended(dialogue.about, about) }
}

/** What was said of the demo that is meant: in "Friday, not Thursday" what is not given up. */
function ofDemo({ wish, about }: Said): Wish {
  return isEmpty(about) || (wish.days !== undefined && about.days !== undefined) ? wish : about
}

/** "Something later": on the day that was spoken of, after the time that was. */
function shifted(context: Context, dialogue: Dialogue, said: Said): Dialogue | undefined {
  const wish = shiftedWish(context, dialogue, said)
  return wish && { ...dialogue, wish, fromDemo: undefined, isRejected: false, offers: [] }
}

function rejected(dialogue: Dialogue): Dialogue {
  return { ...dialogue, isRejected: true, offers: [], declined: dialogue.declined + 1 }
}
