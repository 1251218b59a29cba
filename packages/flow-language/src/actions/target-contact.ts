import { jsonCode } from "../code/code.ts"
import { staticChoice } from "../rule/value-rule.ts"
import { parameterAt } from "./fields.ts"

/** This contact, or the one that it was transferred from. Exports leave it out as often as not. */
export type TargetContact = "current" | "related"

const words = { current: "Current", related: "Related" } as const

/** The parameter `TargetContact`, which AWS spells with capitals. */
export const targetContact = parameterAt<TargetContact>("TargetContact", {
  rule: staticChoice(...Object.values(words)),
  write: (contact) => words[contact],
  read: (value) => {
    if (value === words.current) return jsonCode("current")
    return value === words.related ? jsonCode("related") : undefined
  },
})
