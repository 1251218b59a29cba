import type { DailyUse } from "./daily-use.ts"
import type { PhoneNumber } from "./phone-number.ts"
import type { TextCountry } from "./text-countries.ts"
import { textCountryOf } from "./text-country.ts"

/** Who gets texts, and how many. */
export interface TextRules {
  readonly enabled: boolean
  /** Countries whose numbers are texted. */
  readonly countries: readonly TextCountry[]
  /** Texts to one number in a day for what callers do: confirmations and codes. */
  readonly maximumPerNumber: number
  /** Texts to all numbers in a day. */
  readonly maximumPerDay: number
}

/** Why a number gets no text: SMS is off, its country or kind is not texted, its owner wants none, or too many went out today. */
export const noTexts = ["off", "country", "kind", "optedOut", "numberLimit", "centerLimit"] as const

export type NoText = (typeof noTexts)[number]

/** What decides on one text. */
export interface TextWish {
  readonly number: PhoneNumber
  readonly use: DailyUse
  readonly isOptedOut: boolean
  /** Texts that the whole call centre has sent today. */
  readonly sentToday: number
  /** Whether the number was only said or claimed, by somebody who may not be its owner. */
  readonly isClaimed: boolean
}

/** The part of a day's texts that claimed numbers may use up, so that whoever claims many leaves texts for callers who don't. */
const shareOfClaimed = 0.5

/** Why a number is not texted now; undefined where it is. */
export function whyNoText(rules: TextRules, wish: TextWish): NoText | undefined {
  const never = whyNeverTexted(rules, wish.number)
  if (never !== undefined) return never
  if (wish.isOptedOut) return "optedOut"
  if (wish.use.texts >= rules.maximumPerNumber) return "numberLimit"
  const share = wish.isClaimed ? shareOfClaimed : 1
  if (wish.sentToday >= rules.maximumPerDay * share) return "centerLimit"
  return undefined
}

/** Why a number gets no text however few it had: SMS is off, or its country or kind is not texted; undefined where it does. */
export function whyNeverTexted(
  rules: Pick<TextRules, "enabled" | "countries">,
  number: PhoneNumber,
): Extract<NoText, "off" | "country" | "kind"> | undefined {
  if (!rules.enabled) return "off"
  const country = textCountryOf(number)
  if (country === "noTexts") return "kind"
  return country === undefined || !rules.countries.includes(country) ? "country" : undefined
}
