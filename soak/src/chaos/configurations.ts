import { defineCallCenter } from "@call-center/config"
import type { BookingRules, TextRules } from "@call-center/domain"

/** What takes calls side by side, and one after the other: other lengths, other capacities. */
const demos = [
  { minutes: 30, capacityPerSlot: 2 },
  { minutes: 60, capacityPerSlot: 2 },
  { minutes: 45, capacityPerSlot: 1 },
  { minutes: 30, capacityPerSlot: 1 },
] as const

export const configurations: readonly BookingRules[] = demos.map(
  (changed) => defineCallCenter({ demos: changed }).booking,
)

/** Fewer texts than changes deserve, so that limits are reached. */
export const textRules: TextRules = {
  ...defineCallCenter({}).texts,
  enabled: true,
  countries: ["US"],
  maximumPerNumber: 12,
  maximumPerDay: 1000,
}

/** The rules of a configuration; any number names one. */
export function rulesOf(configuration: number): BookingRules {
  const rules = configurations[configuration % configurations.length]
  if (rules === undefined) throw new RangeError(`Expected a configuration, got ${configuration}`)
  return rules
}

/** The rules by which a contact was taken: its id begins with the configuration's number. */
export function rulesOfContact(contactId: string): BookingRules {
  return rulesOf(Number(contactId.split("-")[0]))
}
