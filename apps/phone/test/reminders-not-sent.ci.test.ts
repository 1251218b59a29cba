import { type CallCenter, defineCallCenter, inLocale } from "@call-center/config"
import { instant, parsePhoneNumber } from "@call-center/domain"
import { codeHookBundle } from "@call-center/fulfillment/lambda-bundle"
import { buildLambdas } from "@call-center/lambda-bundle"
import { notificationBundles } from "@call-center/notifications/lambda-bundle"
import { describe, expect, it } from "vitest"

// @boundaries-ignore the one config file lies at the root
import configured from "../../../call-center.config.ts"
import { simulatedClock } from "../src/call-clock.ts"
import type { SentSms } from "../src/call-observer.ts"
import { startLocalCenter } from "../src/local-center.ts"

const hourMs = 3_600_000

/** A Tuesday, nine in the morning in New York. */
const startsAt = Date.parse("2026-12-01T14:00:00Z")

const ada = parsed(parsePhoneNumber("+12025550123"))
const bob = parsed(parsePhoneNumber("+12025550124"))

const languages = [
  {
    locale: "en_US",
    bookings: ["book a demo for thursday at 10 am", "book a demo for thursday at 11 am"],
    yes: "yes",
    reminder: "a reminder of your demo on Thu, Dec 3",
  },
  {
    locale: "es_US",
    bookings: [
      "quiero una demostración el jueves a las diez",
      "quiero una demostración el jueves a las once",
    ],
    yes: "sí",
    reminder: "le recordamos su demo del jue, 3 de dic",
  },
] as const

describe.each(languages)("the whole way through stream, rule and SNS, in $locale", (language) => {
  const { locale, bookings, yes, reminder } = language
  const callCenter = inLocale(configured, locale)

  it("reminds nobody who has opted out since the booking", async () => {
    const { center, texts } = await startCenter(callCenter)
    for (const [index, from] of [ada, bob].entries()) {
      const call = await center.simulator.dial({ from })
      await call.say(bookings[index] ?? "")
      await call.say(yes)
      await call.hangUp()
    }
    expect((await texts()).map(({ to }) => to)).toEqual([ada, bob])

    await center.store.setSmsOptOut(bob, true)
    await center.passTime(72 * hourMs)

    expect((await texts()).slice(2)).toEqual([{ to: ada, text: expect.stringContaining(reminder) }])
    await center.stop()
  })

  it("reminds of an early demo on the evening before the quiet hours", async () => {
    // The functions have no hours of their own to keep: the store that books at half past seven is a person's.
    const { booking } = defineCallCenter({ hours: { thursday: ["07:30-17:00"] } })
    const { center, texts } = await startCenter({ ...callCenter, booking })
    const booked = await center.store.book({
      caller: ada,
      contactId: "early",
      startsAt: parsed(instant("2026-12-03T12:30:00Z")),
    })
    expect(booked.ok).toBe(true)

    // A day before is half past seven in the morning; an hour before that night begins is Tuesday, 8 PM.
    await center.passTime(10.5 * hourMs)
    expect(await texts()).toHaveLength(1)
    await center.passTime(0.5 * hourMs)
    expect((await texts()).slice(1)).toEqual([{ to: ada, text: expect.stringContaining(reminder) }])
    await center.passTime(48 * hourMs)
    expect(await texts()).toHaveLength(2)
    await center.stop()
  })
})

async function startCenter(callCenter: CallCenter) {
  const { locale } = callCenter
  const built = inLocale(configured, locale)
  await buildLambdas([codeHookBundle(built), ...notificationBundles(built)])
  const sms: SentSms[] = []
  const center = await startLocalCenter({
    callCenter,
    clock: simulatedClock(startsAt),
    onSms: (sent) => sms.push(sent),
  })
  const texts = async (): Promise<readonly SentSms[]> => {
    await center.settled()
    return sms
  }
  return { center, texts }
}

function parsed<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new TypeError("expected a number and an instant")
  return value
}
