import type { Locale } from "@call-center/domain"

import type { KeptInterpretation } from "./bot-turn.ts"
import type { ComparedTurn } from "./compare-turns.ts"

/** What Lex made of words, for `pnpm dial --recorded`. */
export interface KeptAnswers {
  readonly locale: Locale
  readonly answers: readonly {
    readonly text: string
    /** The slot that they answered, if any. */
    readonly slot?: string
    readonly interpretations: readonly KeptInterpretation[]
  }[]
}

/** What Lex made of each different thing that was said, in order; the last answer counts where it made several of one. */
export function keptAnswers(turns: readonly ComparedTurn[], locale: Locale): KeptAnswers {
  const answers = new Map(
    turns.map(({ said, asked, interpretations }) => [
      `${asked ?? ""} ${said}`,
      { text: said, ...(asked === undefined ? {} : { slot: asked }), interpretations },
    ]),
  )
  return { locale, answers: [...answers.values()] }
}
