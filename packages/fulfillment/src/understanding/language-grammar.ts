import { constructions } from "./constructions/constructions.ts"
import { type Grammar, grammarOf, type NamedRule, rulesOf } from "./grammar/grammar.ts"
import type { Lexicon, PhraseKind } from "./lexicon.ts"
import { literalsOf } from "./literals.ts"
import { type PhraseBook, phraseBook } from "./phrase-book.ts"
import { wordsOf } from "./words.ts"

/** A language ready to be read: its grammar, and its phrases by what they tell. */
export interface Language {
  readonly grammar: Grammar
  /** The kinds of the longest phrase at a word; one phrase may be of several. */
  readonly phrases: PhraseBook<readonly PhraseKind[]>
  /** Words that are about days and times and nothing else. */
  readonly bound: ReadonlySet<string>
}

const known = new WeakMap<Lexicon, Language>()

/** The grammar and phrases of a lexicon, made once. */
export function languageOf(lexicon: Lexicon): Language {
  const before = known.get(lexicon)
  if (before !== undefined) return before
  const language = {
    grammar: grammarOf(rulesOfLexicon(lexicon), literalsOf(lexicon)),
    phrases: phraseBook(kindsByPhrase(lexicon)),
    bound: boundWords(lexicon),
  }
  known.set(lexicon, language)
  return language
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
