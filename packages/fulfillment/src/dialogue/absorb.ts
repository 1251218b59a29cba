import type { Instant } from "@call-center/domain"

import type { Dialogue } from "../conversation/dialogue.ts"
import { yesTo } from "../conversation/read-back.ts"
import type { Said } from "../conversation/said.ts"
import { noon } from "../conversation/time-window.ts"
import { amended, isEmpty, isPartOf } from "../conversation/wish.ts"
import type { Context } from "./context.ts"
import { shiftedWish } from "./shifted-wish.ts"
import { wishFor } from "./wish-for.ts"

/** The dialogue with what the caller said in answer to its question; undefined when that was no answer. */
export function absorb(context: Context, dialogue: Dialogue, said: Said): Dialogue | undefined {
  return (
    answered(context, dialogue, said) ??
    shifted(context, dialogue, said) ??
    amendedBy(dialogue, said)
  )
}

function answered(context: Context, dialogue: Dialogue, said: Said): Dialogue | undefined {
  switch (dialogue.asked) {
    case "phoneNumber":
      return said.number && { ...dialogue, number: said.number, isNumberConfirmed: false }
    case "confirmNumber":
      return confirmedNumber(dialogue, said)
    case "confirm":
      return confirmedOrNot(dialogue, said)
    case "offer":
      return chosen(context, dialogue, said)
    case "amOrPm":
      return halfChosen(dialogue, said)
    case "whichDemo":
      return demoChosen(dialogue, said)
    case "task":
    case "date":
    case "time":
      return undefined
  }
}

/** Takes in what was said of days and times: of the demo that is meant where only that can be meant, else of the wish. */
function amendedBy(dialogue: Dialogue, said: Said): Dialogue | undefined {
  if (dialogue.task === "CancelDemo" || dialogue.task === "CheckDemo") {
    const about = isEmpty(said.about) ? said.wish : said.about
    return isEmpty(about) ? undefined : { ...dialogue, about: amended(dialogue.about, about) }
  }
  const isMoving = dialogue.task === "MoveDemo"
  const about = isMoving ? amended(dialogue.about, said.about) : dialogue.about
  if (isEmpty(said.wish))
    return isMoving && !isEmpty(said.about) ? { ...dialogue, about } : undefined
  // "The earliest you have" means of that day only where just the time is asked for.
  const isAnyDay = said.wish.earliest === true && dialogue.asked !== "time"
  const wish = amended(isAnyDay ? {} : dialogue.wish, said.wish)
  return { ...dialogue, wish, about, isRejected: false, offers: [] }
}

function confirmedNumber(dialogue: Dialogue, said: Said): Dialogue | undefined {
  const yes = yesTo(said.clearYes, "number")
  if (yes !== undefined)
    return { ...dialogue, number: yes.number, isNumberConfirmed: true, readBack: undefined }
  if (said.number !== undefined) return { ...dialogue, number: said.number }
  return said.answer === "no" ? { ...dialogue, number: undefined } : undefined
}

function confirmedOrNot(dialogue: Dialogue, said: Said): Dialogue | undefined {
  if (said.clearYes !== undefined) return dialogue
  const isCorrected = !isPartOf(dialogue.wish, said.wish) && dialogue.task !== "CancelDemo"
  if (isCorrected || said.shift !== undefined) return undefined
  if (said.answer !== "no" && said.choice !== "none") return undefined
  return rejected(dialogue)
}

/** A choice by number, place or rank, or by as much of day and time as tells one offer from the others. */
function chosen(context: Context, dialogue: Dialogue, said: Said): Dialogue | undefined {
  const startsAt = chosenStart(context, dialogue.offers, said)
  if (startsAt !== undefined) {
    return { ...dialogue, wish: wishFor(context, startsAt), isRejected: false, offers: [] }
  }
  const isNone = said.choice === "none" || said.answer === "no"
  return isNone && isEmpty(said.wish) && said.shift === undefined ? rejected(dialogue) : undefined
}

function chosenStart(
  context: Context,
  offers: readonly Instant[],
  said: Said,
): Instant | undefined {
  const { choice, wish } = said
  const inOrder = offers.toSorted()
  if (typeof choice === "number") return offers[choice - 1]
  if (choice === "earliest" || wish.earliest === true) return inOrder[0]
  if (choice === "latest") return inOrder.at(-1)
  if (choice === "last") return offers.at(-1)
  if (!isEmpty(wish)) {
    const [one, other] = offers.filter((startsAt) => isPartOf(wishFor(context, startsAt), wish))
    return other === undefined ? one : undefined
  }
  return said.answer === "yes" && offers.length === 1 ? offers[0] : undefined
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
  const about = isEmpty(said.about) ? said.wish : said.about
  return isEmpty(about) ? undefined : { ...dialogue, about: amended(dialogue.about, about) }
}

/** "Something later": on the day that was spoken of, after the time that was. */
function shifted(context: Context, dialogue: Dialogue, said: Said): Dialogue | undefined {
  const wish = shiftedWish(context, dialogue, said)
  return wish && { ...dialogue, wish, isRejected: false, offers: [] }
}

function rejected(dialogue: Dialogue): Dialogue {
  return { ...dialogue, isRejected: true, offers: [], declined: dialogue.declined + 1 }
}
