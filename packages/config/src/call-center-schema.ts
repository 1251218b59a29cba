import { identityChecks, leadTime, locales, textCountries, timeZone } from "@call-center/domain"
import * as v from "valibot"

import { calendarFeed } from "./calendar-feed-schema.ts"
import { deployment } from "./deployment-schema.ts"
import { byDate, dayHours, weeklyHours } from "./opening-hours.ts"
import { quietHours } from "./quiet-hours.ts"
import { emailAddress, flag, text, wholeNumber } from "./settings.ts"

const nineToFive = ["09:00-17:00"]

const shippedHours = {
  monday: nineToFive,
  tuesday: nineToFive,
  wednesday: nineToFive,
  thursday: nineToFive,
  friday: nineToFive,
}

const zone = v.pipe(
  v.string(),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const parsed = timeZone(dataset.value)
    if (parsed !== undefined) return parsed
    addIssue({ message: 'an IANA time zone such as "America/New_York"' })
    return NEVER
  }),
)

const business = v.strictObject({
  /** Spoken and texted to callers. */
  name: v.optional(text(60), "Acme"),
  /** The zone of the hours below, and the one that callers hear. */
  timeZone: v.optional(zone, "America/New_York"),
  /** Where demos take place, as it is spoken: "12 Main Street, second floor". */
  address: v.optional(text(200)),
  /** How to reach a person otherwise; spoken when nobody can be brought to the line. */
  reachUsAt: v.optional(text(120)),
  /** The owner's e-mail address. */
  notify: v.optional(emailAddress),
})

const demos = v.strictObject({
  minutes: v.optional(wholeNumber(5, 480), 30),
  capacityPerSlot: v.optional(wholeNumber(1, 1000), 1),
  bufferBeforeMinutes: v.optional(wholeNumber(0, 240), 0),
  bufferAfterMinutes: v.optional(wholeNumber(0, 240), 0),
  minimumNoticeMinutes: v.optional(wholeNumber(0, 43_200), 60),
  horizonDays: v.optional(wholeNumber(1, 365), 60),
  maximumUpcomingPerCaller: v.optional(wholeNumber(1, 50), 3),
  /** Days for which a demo and its caller are kept after it; then DynamoDB deletes them within a few days. */
  daysKept: v.optional(wholeNumber(1, 3650), 30),
  /** Demos that one call may book, move and cancel, taken together. */
  maximumChangesPerContact: v.optional(wholeNumber(1, 1000), 6),
})

const sms = v.strictObject({
  enabled: flag(true),
  /** Countries whose numbers are texted; that of the business's own number unless given. */
  countries: v.optional(v.array(v.picklist(textCountries, `one of ${textCountries.join(", ")}`))),
  /** Texts to one number in a day for what callers do: confirmations and codes. */
  maximumPerNumberAndDay: v.optional(wholeNumber(1, 1000), 6),
  /** Texts to all numbers in a day. */
  maximumPerDay: v.optional(wholeNumber(1, 1_000_000), 200),
})

const voice = v.strictObject({
  /** An Amazon Polly voice of the locale. */
  id: v.optional(text(40)),
  engine: v.optional(v.picklist(["standard", "neural", "generative"]), "neural"),
})

const agent = v.strictObject({
  enabled: flag(true),
  maximumQueuedContacts: v.optional(wholeNumber(1, 1000), 10),
  /** Callbacks turn outbound calls on, which toll fraud needs; so they are asked for. */
  callbacks: flag(false),
})

const reminder = v.pipe(
  v.string(),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const parsed = leadTime(dataset.value)
    if (parsed !== undefined) return parsed
    addIssue({ message: 'a duration of half an hour to 30 days such as "PT24H" or "P2D"' })
    return NEVER
  }),
)

const reminders = v.pipe(
  v.array(reminder),
  v.maxLength(5, "at most 5 reminders"),
  v.check((leads) => new Set(leads).size === leads.length, "reminders at different times"),
)

const faq = v.strictObject({
  name: v.string(),
  questions: v.array(v.string()),
  answer: v.string(),
})

/** What call-center.config.ts may say; everything has a default. */
export const callCenterSchema = v.strictObject({
  business: v.optional(business, {}),
  hours: v.optional(weeklyHours, shippedHours),
  /** Other hours on single dates, `{ "2026-12-24": ["09:00-12:00"] }`. */
  dateOverrides: v.optional(byDate(dayHours), {}),
  /** Closed dates with their names, `{ "2026-12-25": "Christmas Day" }`. */
  holidays: v.optional(byDate(text(60)), {}),
  demos: v.optional(demos, {}),
  locale: v.optional(v.picklist(locales), "en_US"),
  voice: v.optional(voice, {}),
  /** Who understands callers: Lex's own classifier, or a model of Bedrock's where that is unsure. */
  understanding: v.optional(v.picklist(["classic", "assisted"]), "classic"),
  sms: v.optional(sms, {}),
  /** How long before a demo its caller gets a text about it, where texts are on; an empty list for no reminders. */
  reminders: v.optional(reminders, ["PT24H"]),
  /** When no reminder is sent, by the business's clock; `false` for never. */
  quietHours: v.optional(quietHours, "21:00-08:00"),
  /**
   * What proves whose number it is: "caller-id", the number that the telephone network delivers, or "code", a code that is
   * texted to it. A number that is only said takes a code in either case.
   */
  identity: v.optional(v.picklist(identityChecks), "caller-id"),
  recording: v.optional(v.strictObject({ enabled: flag(false) }), {}),
  logs: v.optional(
    v.strictObject({ flow: v.optional(v.picklist(["all", "without-callers"]), "all") }),
    {},
  ),
  agent: v.optional(agent, {}),
  /** Questions that callers ask, and what they hear, in the language of the locale. */
  faq: v.optional(v.array(faq), []),
  calendarFeed: v.optional(calendarFeed, {}),
  deployment: v.optional(deployment, {}),
})

/** What a user writes. */
export type CallCenterSettings = v.InferInput<typeof callCenterSchema>
