import type { Ear } from "@call-center/callers"
import type { Locale } from "@call-center/domain"

import type { ListeningRules } from "../hearing/listening-rules.ts"
import { enUsEar } from "./en-us/ear.ts"
import { esUsEar } from "./es-us/ear.ts"

const rules: Readonly<Record<Locale, ListeningRules>> = { en_US: enUsEar, es_US: esUsEar }

/** A listener of a language, who knows nothing but what is said. */
export function earOf(locale: Locale): Ear {
  const { moments, phrases } = rules[locale]
  return (messages) => {
    const text = messages.join(" ")
    return phrases
      .filter(({ pattern }) => text.search(pattern) >= 0)
      .flatMap(({ pattern, means }) =>
        Array.from(text.matchAll(pattern), (match) => ({
          end: match.index + match[0].length,
          understood: means(match[1] ?? "", moments),
        })),
      )
      .toSorted((one, other) => one.end - other.end)
      .map(({ understood }) => understood)
  }
}
