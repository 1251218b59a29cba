import { LexFault } from "../lex-fault.ts"
import { english } from "./en/english.ts"
import { spanish } from "./es/spanish.ts"
import type { Language } from "./language.ts"

const languages: ReadonlyMap<string, Language> = new Map([
  [english.code, english],
  [spanish.code, spanish],
])

/** @throws LexFault when there is no understanding for the locale's language. */
export function languageOf(localeId: string): Language {
  const language = languages.get(localeId.slice(0, 2))
  if (language) return language
  throw new LexFault(
    `no language understanding for locale ${localeId}: there is one for ${[...languages.keys()].join(", ")}; add a module beside them`,
  )
}
