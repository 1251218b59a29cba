import { type Business, locales, type NoText } from "@call-center/domain"
import { describe, expect, it } from "vitest"

import { questions, tasks } from "../src/conversation/dialogue.ts"
import { escapeXml, shortened, spokenMessage } from "../src/conversation/messages.ts"
import { languageOf } from "../src/languages.ts"
import { responseCard } from "../src/lex/response-card.ts"
import type { OfferReason } from "../src/prompts/prompts.ts"

const business: Business = {
  name: "Acme",
  address: undefined,
  reachUsAt: "202-555-0100",
  agentHandOff: true,
  smsEnabled: true,
  recordingEnabled: false,
}

const facts = { business, demoMinutes: 30, daysKept: 30, openings: [], day: undefined }

const noTexts: readonly NoText[] = [
  "off",
  "country",
  "kind",
  "optedOut",
  "numberLimit",
  "centerLimit",
]

const reasons: readonly OfferReason[] = [
  { code: "slot_taken", when: "WHEN" },
  { code: "own_demo", when: "WHEN" },
  { code: "closed_day", day: "DAY", holiday: undefined },
  { code: "closed_day", day: "DAY", holiday: "HOLIDAY" },
  { code: "closed_time", day: "DAY", hours: "HOURS" },
  { code: "off_grid", time: "TIME" },
  { code: "in_the_past", when: "WHEN" },
  { code: "too_soon", when: "WHEN" },
  { code: "beyond_horizon", lastDay: "DAY" },
  { code: "fully_booked", day: "DAY" },
  { code: "day_over", day: "DAY" },
]

describe.each(locales)("what is said in %s", (locale) => {
  const { prompts } = languageOf(locale, locale)

  it.each(reasons)("names all that is against a wish: %j", (reason) => {
    const said = prompts.offerReason(reason)

    for (const value of Object.values(reason).slice(1)) expect(said).toContain(value ?? "")
  })

  it("explains keys for every question, tomorrow as an example", () => {
    for (const question of questions)
      expect(prompts.keys(question, "1202").length).toBeGreaterThan(10)
    expect(prompts.keys("date", "1202")).toContain("1 2 0 2")
  })

  it("asks in thirty words at most, what stands before the question included", () => {
    const number = "2 0 2, 5 5 5, 0 1 7 7"
    const booked = prompts.booked(
      "WEDNESDAY, DECEMBER 2 AT 11 AM",
      { ...business, smsEnabled: false },
      30,
    )
    const dataKept = prompts.questionAnswers.DataKept(facts)
    const said = [
      prompts.help(business),
      `${dataKept} ${prompts.askAfterAnswer}`,
      `${prompts.notUnderstood("code")} ${prompts.askCode} ${prompts.example("code")}`,
      `${prompts.notUnderstood("phoneNumber")} ${prompts.askNumber} ${prompts.example("phoneNumber")}`,
      `${prompts.codeExpired} ${prompts.codeSent(number)}`,
      ...noTexts.map((why) => `${booked} ${prompts.notTexted(why)}`),
    ]

    for (const text of said) expect([text, text.split(" ").length <= 30]).toEqual([text, true])
  })

  it("has words for every task", () => {
    for (const task of tasks) {
      expect(prompts.notDone(task)).not.toBe("")
      expect(prompts.wanted(task)).not.toBe(prompts.wanted(undefined))
    }
  })

  it("names a person only where there is one, and how to reach us otherwise", () => {
    const alone = { ...business, agentHandOff: false }

    expect(prompts.askTask(alone)).not.toBe(prompts.askTask(business))
    expect(prompts.help(alone)).not.toBe(prompts.help(business))
    expect(prompts.giveUp(alone)).toContain("202-555-0100")
    expect(prompts.giveUp({ ...alone, reachUsAt: undefined })).not.toContain("undefined")
  })
})

describe("messages", () => {
  it("are SSML only where it is taken, with everything else escaped", () => {
    const spoken = [{ text: "1 2", ssml: "<b>1 2</b>" }, 'Tom & "Jerry" <at> O\'Hara']

    expect(spokenMessage(spoken, true)).toEqual({
      contentType: "SSML",
      content: "<speak><b>1 2</b> Tom &amp; &quot;Jerry&quot; &lt;at&gt; O&apos;Hara</speak>",
    })
    expect(spokenMessage(spoken, false)).toEqual({
      contentType: "PlainText",
      content: '1 2 Tom & "Jerry" <at> O\'Hara',
    })
  })

  it("are plain text where nothing is marked up, and none where nothing is said", () => {
    expect(spokenMessage(["a", "", "b"], true)).toEqual({
      contentType: "PlainText",
      content: "a b",
    })
    expect(spokenMessage(["", ""], true)).toBeUndefined()
  })

  it("are at most 1024 characters, and then no markup that would break", () => {
    const message = spokenMessage([{ text: "x".repeat(2000), ssml: "<b/>".repeat(500) }], true)

    expect(message?.contentType).toBe("PlainText")
    expect(message?.content).toHaveLength(1024)
  })

  it("are never cut inside a character", () => {
    expect(shortened("ab\u{1F600}cd", 4)).toBe("ab…")
    expect(escapeXml("a\u{1F600}&")).toBe("a\u{1F600}&amp;")
  })

  it("hold cards to Lex's limits", () => {
    const button = { text: "t".repeat(60), value: "v".repeat(60) }

    const { imageResponseCard } = responseCard({
      title: "T".repeat(300),
      buttons: [button, button, button, button],
    })

    expect(imageResponseCard.title).toHaveLength(250)
    expect(imageResponseCard.buttons).toHaveLength(3)
    expect(imageResponseCard.buttons?.[0]?.text).toHaveLength(50)
    expect(imageResponseCard.buttons?.[0]?.value).toHaveLength(50)
  })
})

describe.each(locales)("prompts for the ear in %s", (locale) => {
  const { prompts } = languageOf(locale, locale)
  const isEnglish = locale === "en_US"
  const when = isEnglish
    ? "Wednesday, December 23 at 10:30 AM"
    : "el miércoles, 23 de diciembre a las 10:30 a.m."
  const day = isEnglish ? "Wednesday, December 23" : "miércoles, 23 de diciembre"
  const hours = isEnglish ? "from 9:00 AM to 5:00 PM" : "de 9:00 a.m. a 5:00 p.m."
  const times = [1, 2, 3].map((key) => ({ key, text: isEnglish ? "10:30 AM" : "10:30 a.m." }))
  const offered = prompts.offers({ offers: times, day, hasMore: false }, "withoutKeys")
  const reasonsForOffers: readonly OfferReason[] = [
    { code: "slot_taken", when },
    { code: "own_demo", when },
    { code: "closed_day", day, holiday: undefined },
    { code: "closed_time", day, hours },
    { code: "off_grid", time: "10:10" },
    { code: "in_the_past", when },
    { code: "too_soon", when },
    { code: "fully_booked", day },
    { code: "day_over", day },
    { code: "none_in_window" },
  ]
  const sameDay = prompts.offers({ offers: times, day: undefined, hasMore: false }, "withoutKeys")
  const namesDay = new Set(["slot_taken", "own_demo", "closed_time", "in_the_past", "too_soon"])
  const said: readonly string[] = [
    prompts.confirmBooking(when),
    prompts.confirmMove(when, when),
    prompts.confirmCancellation(when),
    prompts.booked(when, business, 30),
    prompts.moved(when, business),
    prompts.cancelled(when, business),
    prompts.apology,
    prompts.giveUp(business),
    prompts.noNumber(business),
    prompts.noAgent(business),
    prompts.nothingFree(business),
    prompts.otherLanguage(business),
    prompts.askNumber,
    prompts.limitReached([day, day, day]),
    prompts.upcoming(isEnglish ? [when, when, when] : [when, when]),
    prompts.askWhichDemo(
      times.slice(0, isEnglish ? 3 : 2).map(({ key }) => ({ key, text: when })),
      "withoutKeys",
    ),
    prompts.askTask(business),
    prompts.askMoveDate(when),
    prompts.offers({ offers: times, day, hasMore: true }, "withoutKeys"),
    ...reasonsForOffers.map(
      (reason) => `${prompts.offerReason(reason)} ${namesDay.has(reason.code) ? sameDay : offered}`,
    ),
    ...questions.map(
      (question) => `${prompts.notUnderstood(question)} ${prompts.example(question)}`,
    ),
    `${prompts.notUnderstood("date")} ${prompts.askDate} ${prompts.example("date")}`,
    `${prompts.notUnderstood("time")} ${prompts.askTime(day)} ${prompts.example("time")}`,
    `${prompts.notUnderstood("change")} ${prompts.askChange} ${prompts.example("change")}`,
    `${prompts.notUnderstood("confirm")} ${prompts.confirmMove(when, when)}`,
  ]

  it.each(said)("takes at most 30 words to say %j", (text) => {
    expect(text.split(/\s+/).filter(Boolean).length).toBeLessThanOrEqual(30)
  })

  it("tells no keys with times at the first attempt", () => {
    const press = isEnglish ? "press" : "oprima"
    const list = { offers: times, day, hasMore: false }

    expect(prompts.offers(list, "withoutKeys")).not.toContain(press)
    expect(prompts.offers(list, "withKeys")).toContain(press)
  })

  it("says where a demo is only where the business tells", () => {
    const somewhere = { ...business, address: "12 Main Street" }

    expect(prompts.booked(when, somewhere, 30)).toContain("12 Main Street")
    expect(prompts.booked(when, business, 30)).not.toContain("undefined")
  })
})
