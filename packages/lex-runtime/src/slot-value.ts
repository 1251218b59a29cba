/** What was said for a slot, and what Lex reads in it. */
export interface LexValue {
  readonly originalValue?: string
  readonly interpretedValue?: string
  readonly resolvedValues?: readonly string[]
}

/** A slot of one value. */
export interface ScalarSlot {
  readonly shape: "Scalar"
  readonly value: LexValue
}

/** A slot's value in the shapes of the Lex V2 runtime API. */
export type SlotValue =
  | ScalarSlot
  | { readonly shape: "List"; readonly value?: LexValue; readonly values: readonly SlotValue[] }
  | {
      readonly shape: "Composite"
      readonly value?: LexValue
      readonly subSlots: Readonly<Record<string, SlotValue | null>>
    }
