import type { Said } from "../conversation/said.ts"
import type { Remarks } from "./remarks/read-remarks.ts"

/** What was said, with what was remarked besides days, times and answers. */
export function withRemarks(
  said: Said,
  { tasks, notWanted, isOfSomethingElse, wantsPerson, isOwnDemo, isToRepeat, has }: Remarks,
): Said {
  return {
    ...said,
    clearYes: objections.some(has) ? undefined : said.clearYes,
    tasks,
    notWanted,
    isToRepeat,
    isOfSomethingElse,
    count: has("three") ? 3 : has("two") ? 2 : undefined,
    isAll: has("all"),
    isOther: has("otherOne"),
    place: placeOf(has),
    isInstead: has("instead"),
    isSameTime: has("sameTime"),
    isSameDay: has("sameDay"),
    asksForMore: has("more"),
    isFarewell: has("farewell"),
    isWrongNumber: has("wrongNumber") && !has("ownNumber"),
    wantsPerson,
    isUnableToCome: has("cantCome"),
    isOwnDemo,
    isOtherLanguage: has("otherLanguage"),
    // Lex hears a number in "the one in the middle".
    choice: has("middle") ? "middle" : said.choice,
    // "Those are too early" asks for something later.
    shift: said.shift ?? (has("tooEarly") ? "later" : has("tooLate") ? "earlier" : undefined),
  }
}

/** What makes a yes unclear, whatever else is said. */
const objections = [
  "otherOne",
  "sameTime",
  "sameDay",
  "instead",
  "more",
  "tooEarly",
  "tooLate",
] as const

/** The place in a list that was named. */
export function placeOf(has: Remarks["has"]): Said["place"] {
  if (has("first")) return 1
  if (has("second")) return 2
  if (has("third")) return 3
  return has("lastOne") ? "last" : undefined
}
