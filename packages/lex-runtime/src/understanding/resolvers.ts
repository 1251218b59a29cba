import type { Bot } from "../definition/bot.ts"
import { alphanumericResolver } from "./alphanumeric-resolver.ts"
import { confirmationResolver } from "./confirmation-resolver.ts"
import { customSlotResolver } from "./custom-slot-resolver.ts"
import { dateResolver, dayFinder } from "./date-resolver.ts"
import { emailAddressResolver } from "./email-address-resolver.ts"
import type { Language } from "./language.ts"
import { numberResolver } from "./number-resolver.ts"
import { oncePerUtterance } from "./once-per-utterance.ts"
import { phoneNumberResolver } from "./phone-number-resolver.ts"
import { freeFormResolver, rawResolver } from "./raw-resolver.ts"
import type { ReadingContext, SlotResolver } from "./slot-reading.ts"
import { timeResolver } from "./time-resolver.ts"

/** The resolver of a slot type, by its name. */
export type ResolverOf = (slotType: string) => SlotResolver

/** Locales that write the month before the day. */
const MONTH_FIRST = new Set(["en_US", "en_ZA"])

/** Resolvers for a bot's slot types: AWS's built-in ones that have rules here, the bot's own, and raw text for the rest. */
export function slotResolvers(bot: Bot, language: Language): ResolverOf {
  const dayFirst = !MONTH_FIRST.has(bot.localeId)
  const findDays = dayFinder(language, dayFirst)
  const raw = rawResolver(language)
  const known = new Map<string, SlotResolver>([
    ["AMAZON.Date", dateResolver(language, findDays)],
    ["AMAZON.Time", timeResolver(language, findDays)],
    ["AMAZON.Number", numberResolver],
    ["AMAZON.PhoneNumber", phoneNumberResolver(language)],
    ["AMAZON.AlphaNumeric", alphanumericResolver(language, undefined)],
    ["AMAZON.Confirmation", confirmationResolver(language)],
    ["AMAZON.EmailAddress", emailAddressResolver(language)],
    ["AMAZON.FreeFormInput", freeFormResolver()],
  ])
  for (const type of bot.slotTypes.values()) {
    const parent = type.ParentSlotTypeSignature
    const pattern = type.ValueSelectionSetting?.RegexFilter?.Pattern
    if (parent === undefined) known.set(type.Name, customSlotResolver(type, language))
    else if (parent === "AMAZON.AlphaNumeric")
      known.set(type.Name, alphanumericResolver(language, pattern))
    else known.set(type.Name, known.get(parent) ?? raw)
  }
  const remembered = new Map([...known].map(([name, resolver]) => [name, findingOnce(resolver)]))
  return (slotType) => remembered.get(slotType) ?? raw
}

/** The classifier and each slot look for the same values in a turn's words: they are found once. */
function findingOnce(resolver: SlotResolver): SlotResolver {
  const find = oncePerUtterance((utterance, context: ReadingContext) =>
    resolver.find(utterance, context),
  )
  return { ...resolver, find }
}
