import { type BookingRules, type TextRules, textCountries } from "@call-center/domain"
import { faqProblems } from "@call-center/lex-bot"
import * as v from "valibot"

import { type CallCenterSettings, callCenterSchema } from "./call-center-schema.ts"
import type { CallCenter, Deployment } from "./call-center.ts"
import { ConfigFault, type ConfigProblem } from "./config-fault.ts"
import { defaultVoices } from "./in-locale.ts"

type Checked = v.InferOutput<typeof callCenterSchema>

/**
 * Checks what call-center.config.ts says and fills in the defaults.
 * Throws `ConfigFault`, which lists every problem, when something is wrong.
 *
 * @example
 * export default defineCallCenter({ business: { name: "Acme", timeZone: "America/New_York" } })
 */
export function defineCallCenter(settings: CallCenterSettings): CallCenter {
  const parsed = v.safeParse(callCenterSchema, settings)
  if (!parsed.success) throw new ConfigFault(parsed.issues.map(problemOf))
  const { faq, locale } = parsed.output
  const problems = faqProblems(faq, locale)
  if (problems.length > 0)
    throw new ConfigFault(
      problems.map(({ path, expected, got }) => ({ path: `faq${path}`, expected, got })),
    )
  const texts = textRulesOf(parsed.output)
  if (texts.enabled && texts.countries.length === 0) throw noCountries(parsed.output)
  return callCenterOf(parsed.output, texts)
}

function callCenterOf(checked: Checked, texts: TextRules): CallCenter {
  return {
    business: businessSettingsOf(checked.business),
    booking: bookingRulesOf(checked),
    locale: checked.locale,
    understanding: checked.understanding,
    voice: { id: checked.voice.id ?? defaultVoices[checked.locale], engine: checked.voice.engine },
    sms: { enabled: checked.sms.enabled },
    texts,
    reminders: checked.reminders,
    quietHours: checked.quietHours,
    identity: checked.identity,
    recording: checked.recording,
    logs: checked.logs,
    agent: checked.agent,
    faq: checked.faq,
    calendarFeed: {
      enabled: checked.calendarFeed.enabled,
      reservedConcurrency: checked.calendarFeed.reservedConcurrency,
    },
    deployment: deploymentOf(checked.deployment),
  }
}

function businessSettingsOf({ name, ...given }: Checked["business"]): CallCenter["business"] {
  return { name, address: given.address, reachUsAt: given.reachUsAt, notify: given.notify }
}

function bookingRulesOf({ business, demos, ...checked }: Checked): BookingRules {
  return {
    timeZone: business.timeZone,
    weeklyHours: checked.hours,
    dateOverrides: checked.dateOverrides,
    holidays: checked.holidays,
    slotMinutes: demos.minutes,
    capacityPerSlot: demos.capacityPerSlot,
    bufferBeforeMinutes: demos.bufferBeforeMinutes,
    bufferAfterMinutes: demos.bufferAfterMinutes,
    minimumNoticeMinutes: demos.minimumNoticeMinutes,
    horizonDays: demos.horizonDays,
    maximumUpcomingDemos: demos.maximumUpcomingPerCaller,
    daysKept: demos.daysKept,
    maximumChangesPerContact: demos.maximumChangesPerContact,
  }
}

function textRulesOf({ sms, deployment }: Checked): TextRules {
  const own = textCountries.filter((each) => each === countryOf(deployment))
  return {
    enabled: sms.enabled,
    countries: sms.countries ?? own,
    maximumPerNumber: sms.maximumPerNumberAndDay,
    maximumPerDay: sms.maximumPerDay,
  }
}

/** Of a number that exists nothing tells the country; both locales are of the US. */
function countryOf({ phoneNumber }: Checked["deployment"]): string {
  return "claim" in phoneNumber ? phoneNumber.claim.country : "US"
}

function noCountries({ deployment }: Checked): ConfigFault {
  return new ConfigFault([
    {
      path: "sms.countries",
      expected: `the countries to text, of ${textCountries.join(", ")}`,
      got: `nothing, and a phone number of ${countryOf(deployment)}`,
    },
  ])
}

function deploymentOf(checked: Checked["deployment"]): Deployment {
  return {
    ...checked,
    instanceId: checked.instanceId,
    instanceAlias: checked.instanceAlias,
    alarmEmail: checked.alarmEmail,
    monthlyBudgetUsd: checked.monthlyBudgetUsd,
    smsMonthlySpendLimitUsd: checked.smsMonthlySpendLimitUsd,
    slotModel: checked.slotModel,
    workflows: checked.workflows,
  }
}

function problemOf(issue: v.BaseIssue<unknown>): ConfigProblem {
  const path = (issue.path ?? []).map((step) => step.key)
  const unknownKey = issue.type === "strict_object" && issue.expected === "never"
  return {
    path: path.reduce<string>(joined, "") || "(the whole file)",
    expected: unknownKey ? "no such setting" : expectedBy(issue),
    got: unknownKey ? "a setting of that name" : shown(issue.input),
  }
}

function joined(path: string, key: unknown): string {
  if (typeof key === "number") return `${path}[${key}]`
  return path === "" ? String(key) : `${path}.${String(key)}`
}

/** Valibot's built-in messages begin with "Invalid"; ours are worded as what was expected. */
function expectedBy(issue: v.BaseIssue<unknown>): string {
  return issue.message.startsWith("Invalid") && issue.expected !== null
    ? issue.expected
    : issue.message
}

function shown(input: unknown): string {
  return input === undefined ? "nothing" : (JSON.stringify(input) ?? typeof input)
}
