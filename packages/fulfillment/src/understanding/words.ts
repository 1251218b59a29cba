import { remembered } from "@call-center/domain"

/** At most so many words of one turn are read. */
const mostWords = 100

/** Words and spaces alone, as most of a language's lists are written: what follows would leave the words as they are. "a m" is one. */
const areWords = /^(?!.*\b[ap] m\b)[a-z ]*$/u

/**
 * The words of what was said or typed: lower case, without accents, apostrophes or punctuation. Signs stay only inside
 * of times and dates in digits (`10:30`, `12/2`, `2026-12-02`); `10 p.m.` is `10 pm`, whether written together or not,
 * and `4 pm-5 pm` keeps its dash as a word of its own.
 */
export function wordsOf(text: string): readonly string[] {
  return areWords.test(text) ? spaced(text) : wordsAmongSigns(text)
}

/** A turn's words are asked for by whatever reads them, a dozen times. */
const wordsAmongSigns = remembered(16, (text: string): readonly string[] =>
  spaced(
    text
      .normalize("NFKD")
      .replaceAll(/\p{M}/gu, "")
      .toLowerCase()
      // "Nine's a bit early" says something of nine; "nine's" alone may be nine's own.
      .replaceAll(/(?<=\p{L}{3})['’]s(?= (?:a bit|a little|too|rather|quite|way) )/gu, " is")
      .replaceAll(/["'’`“”]/gu, "")
      .replaceAll("–", "-")
      .replaceAll(/(?<![\p{L}])([ap])(?:\.\s?|\s)?m(?![\p{L}])\.?/gu, " $1m ")
      .replaceAll(/[^\p{L}\p{N}:./-]+/gu, " ")
      .replaceAll(/(?<=\d [ap]m) *- *(?=\d)/gu, " – ")
      .replaceAll(/(?<!\d)[:./-]|[:./-](?!\d)/gu, " ")
      .replaceAll(/(?<=\p{L})(?=\d)|(?<=\d)(?=ish\b)/gu, " "),
  ),
)

function spaced(text: string): readonly string[] {
  const words = text.split(" ")
  return (words.includes("") ? words.filter((word) => word !== "") : words).slice(0, mostWords)
}
