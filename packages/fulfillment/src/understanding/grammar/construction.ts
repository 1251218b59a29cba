import type { Calendar, Captured, Meaning } from "./grammar.ts"
import type { Impossible } from "./impossible.ts"
import type { Category, Values } from "./values.ts"

/** A way of putting words together that has a meaning in every language; a lexicon has the patterns for it. */
export interface Construction {
  readonly category: Category
  /** The parts that a pattern must have. */
  readonly needs: readonly string[]
  readonly meaning: Meaning
}

type PartName = Category | `${Category}2`

type ValueOf<Name extends PartName> = Name extends Category
  ? Values[Name]
  : Name extends `${infer Of extends Category}2`
    ? Values[Of]
    : never

type Parts<Need extends PartName> = { readonly [Name in Need]: ValueOf<Name> } & {
  readonly [Name in PartName]?: ValueOf<Name>
}

/** Declares a construction: its category, the parts it needs, and what they mean together. */
export function construction<Of extends Category, const Needs extends readonly PartName[]>(
  category: Of,
  needs: Needs,
  meaning: (parts: Parts<Needs[number]>, calendar: Calendar) => Values[Of] | Impossible | undefined,
): Construction {
  return {
    category,
    needs,
    // The parser captured every part that is needed, each with a value of its own category.
    meaning: (captured: Captured, calendar) => meaning(captured as Parts<Needs[number]>, calendar),
  }
}
