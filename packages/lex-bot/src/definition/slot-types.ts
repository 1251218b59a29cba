import type { ChoiceWords } from "../catalogue.ts"
import { noneChoice, slotTypeNames } from "../names.ts"
import type { SlotType } from "./bot-properties.ts"

/** Offered times at a time (design: at most three); of demos, as many as there are keys. */
const choosable = { offers: 3, demos: 9 } as const

/** The two choice slot types: a value is the key that is spoken with the choice, its synonyms are words for it. */
export function slotTypes(words: ChoiceWords): readonly SlotType[] {
  return [
    choiceType(slotTypeNames.offerChoice, words.ordinals.slice(0, choosable.offers), words.noOffer),
    choiceType(slotTypeNames.demoChoice, words.ordinals.slice(0, choosable.demos), words.noDemo),
  ]
}

function choiceType(
  name: string,
  ordinals: readonly (readonly string[])[],
  none: readonly string[],
): SlotType {
  const choices = ordinals.map((synonyms, index) => choice(String(index + 1), synonyms))
  return {
    Name: name,
    ValueSelectionSetting: { ResolutionStrategy: "TOP_RESOLUTION" },
    SlotTypeValues: [...choices, choice(noneChoice, none)],
  }
}

function choice(value: string, synonyms: readonly string[]): SlotType["SlotTypeValues"][number] {
  return {
    SampleValue: { Value: value },
    Synonyms: synonyms.map((Value) => ({ Value })),
  }
}
