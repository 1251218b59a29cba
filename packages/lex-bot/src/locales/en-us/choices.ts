import type { ChoiceWords } from "../../catalogue.ts"

/** How callers name the choices of a list. */
export const choices: ChoiceWords = {
  ordinals: [
    ["one", "first", "the first", "first one", "the first one", "option one", "the earliest one"],
    ["two", "second", "the second", "second one", "the second one", "option two"],
    ["three", "third", "the third", "third one", "the third one", "option three"],
    ["four", "fourth", "the fourth one"],
    ["five", "fifth", "the fifth one"],
    ["six", "sixth", "the sixth one"],
    ["seven", "seventh", "the seventh one"],
    ["eight", "eighth", "the eighth one"],
    ["nine", "ninth", "the ninth one"],
  ],
  noOffer: [
    "none of them",
    "none of these",
    "none of those",
    "neither",
    "no",
    "no thanks",
    "something else",
    "another time",
    "another day",
    "a different time",
    "a different day",
    "they don't work",
    "none work for me",
  ],
  noDemo: ["none of them", "none of these", "neither", "no", "not one of them", "leave them"],
}
