import type { Context } from "./context.ts"
import type { Dialogue } from "./dialogue.ts"
import type { Said } from "./said.ts"
import { wishFor } from "./settle-when.ts"
import { amended, isEmpty } from "./wish.ts"

/** The dialogue with what the caller said in answer to its question; undefined when that was no answer. */
export function absorb(context: Context, dialogue: Dialogue, said: Said): Dialogue | undefined {
  return answered(context, dialogue, said) ?? amendedBy(dialogue, said)
}

function answered(context: Context, dialogue: Dialogue, said: Said): Dialogue | undefined {
  switch (dialogue.asked) {
    case "phoneNumber":
      return said.number && { ...dialogue, number: said.number, isNumberConfirmed: false }
    case "confirmNumber":
      return confirmedNumber(dialogue, said)
    case "confirm":
      return isEmpty(said.wish) ? confirmedOrNot(dialogue, said) : undefined
    case "offer":
      return chosen(context, dialogue, said)
    case "amOrPm":
      return halfChosen(dialogue, said)
    case "task":
    case "whichDemo":
    case "date":
    case "time":
      return undefined
  }
}

function amendedBy(dialogue: Dialogue, said: Said): Dialogue | undefined {
  if (isEmpty(said.wish)) return undefined
  return { ...dialogue, wish: amended(dialogue.wish, said.wish), isRejected: false, offers: [] }
}

function confirmedNumber(dialogue: Dialogue, said: Said): Dialogue | undefined {
  if (said.number !== undefined) return { ...dialogue, number: said.number }
  if (said.answer === "yes") return { ...dialogue, isNumberConfirmed: true }
  return said.answer === "no" ? { ...dialogue, number: undefined } : undefined
}

function confirmedOrNot(dialogue: Dialogue, said: Said): Dialogue | undefined {
  if (said.answer === "yes") return dialogue
  return said.answer === "no" ? rejected(dialogue) : undefined
}

function chosen(context: Context, dialogue: Dialogue, said: Said): Dialogue | undefined {
  if (said.choice === "none" || said.answer === "no") return rejected(dialogue)
  const [only] = dialogue.offers
  const isOnly = said.answer === "yes" && dialogue.offers.length === 1
  const startsAt = isOnly ? only : dialogue.offers[(said.choice ?? 0) - 1]
  return startsAt && { ...dialogue, wish: wishFor(context, startsAt), offers: [] }
}

function halfChosen(dialogue: Dialogue, said: Said): Dialogue | undefined {
  const times = dialogue.wish.times?.filter((time) => time < "12:00" === (said.half === "am"))
  if (said.half === undefined || times === undefined || times.length === 0) return undefined
  return { ...dialogue, wish: { ...dialogue.wish, times } }
}

function rejected(dialogue: Dialogue): Dialogue {
  return { ...dialogue, isRejected: true, offers: [], declined: dialogue.declined + 1 }
}
