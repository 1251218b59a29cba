import { constructions } from "./constructions/constructions.ts"
import {
  type Calendar,
  type Grammar,
  grammarOf,
  type NamedRule,
  rulesOf,
} from "./grammar/grammar.ts"
import { type Parse, parseOf } from "./grammar/parse.ts"
import type { Lexicon, PhraseKind } from "./lexicon.ts"
import { literalsOf } from "./literals.ts"
import { type PhraseBook, phraseBook } from "./phrase-book.ts"
import { wordsOf } from "./words.ts"

/** A language ready to be read: its grammar, and its phrases by what they tell. */
export interface Language {
  /** Reads words by the grammar; the same words are read once a turn, however often they are asked for. */
  readonly parse: (words: readonly string[], calendar: Calendar) => Parse
  /** The kinds of the longest phrase at a word; one phrase may be of several. */
  readonly phrases: PhraseBook<readonly PhraseKind[]>
  /** Words of parts of the day. */
  readonly partWords: ReadonlySet<string>
  /** Words that are about days and times and nothing else. */
  readonly bound: ReadonlySet<string>
  /** Words that name a day, a time or a number, or are part of such a name. */
  readonly naming: ReadonlySet<string>
}

const languages = new WeakMap<Lexicon, Language>()

/** The grammar and phrases of a lexicon, made once. */
export function languageOf(lexicon: Lexicon): Language {
  const before = languages.get(lexicon)
  if (before !== undefined) return before
  const language = {
    parse: remembering(grammarOf(rulesOfLexicon(lexicon), literalsOf(lexicon))),
    phrases: phraseBook(kindsByPhrase(lexicon)),
    partWords: new Set(Object.keys(lexicon.values.PartWord)),
    bound: boundWords(lexicon),
    naming: namingWords(lexicon),
  }
  languages.set(lexicon, language)
  return language
}

/** As many readings are remembered as a turn has parts. */
const mostRemembered = 8

function remembering(grammar: Grammar): Language["parse"] {
  const recent = new Map<string, Parse>()
  return (words, calendar) => {
    const { today, now, near, spoken } = calendar
    const key = [words.join(" "), today, now, near?.from, near?.to, spoken].join("|")
    const known = recent.get(key)
    if (known !== undefined) return known
    const [oldest] = recent.keys()
    if (oldest !== undefined && recent.size >= mostRemembered) recent.delete(oldest)
    const parse = parseOf(words, grammar, calendar)
    recent.set(key, parse)
    return parse
  }
}

/** All rules of a lexicon: its words with their values, and its patterns with what they mean. */
export function rulesOfLexicon({ values, patterns }: Lexicon): readonly NamedRule[] {
  const words = Object.entries(values).flatMap(([category, phrases]) =>
    Object.entries(phrases).flatMap(([phrase, value]) =>
      rulesOf(wordsOf(phrase).join(" "), { category, needs: [], meaning: () => value }),
    ),
  )
  const built = Object.entries(constructions).flatMap(([name, { category, needs, meaning }]) =>
    rulesOf(patterns[name as keyof typeof constructions], { category, needs, meaning }),
  )
  return [...words, ...built]
}

function kindsByPhrase({ phrases }: Lexicon): Iterable<readonly [string, readonly PhraseKind[]]> {
  const kinds = new Map<string, PhraseKind[]>()
  for (const [kind, texts] of Object.entries(phrases))
    for (const text of texts) {
      const words = wordsOf(text).join(" ")
      kinds.set(words, [...(kinds.get(words) ?? []), kind as PhraseKind])
    }
  return kinds
}

/** Single words of weekdays, months, parts of the day and the like, and those that bind them. */
function boundWords({ values, phrases }: Lexicon): ReadonlySet<string> {
  const { Weekday, Month, Offset, NamedClock, Meridiem, PartWord, OrdinalWord, TensOrdinal } =
    values
  const named = [Weekday, Month, Offset, NamedClock, Meridiem, PartWord, OrdinalWord, TensOrdinal]
  return new Set(
    named
      .flatMap((each) => Object.keys(each))
      .concat(phrases.binding)
      .map((phrase) => wordsOf(phrase).join(" "))
      .filter((phrase) => !phrase.includes(" ")),
  )
}

function namingWords({ values }: Lexicon): ReadonlySet<string> {
  return new Set(
    Object.values(values).flatMap((each) => Object.keys(each).flatMap((phrase) => wordsOf(phrase))),
  )
}
