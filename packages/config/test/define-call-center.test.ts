import { describe, expect, it } from "vitest"

import {
  businessOf,
  sendsReminders,
  type CallCenterSettings,
  ConfigFault,
  defineCallCenter,
} from "../src/index.ts"

function problemsOf(settings: unknown): readonly string[] {
  try {
    defineCallCenter(settings as CallCenterSettings)
  } catch (fault) {
    if (fault instanceof ConfigFault)
      return fault.problems.map(({ path, expected, got }) => `${path} | ${expected} | ${got}`)
    throw fault
  }
  return []
}

const parking = {
  name: "ParkingAtOffice",
  questions: ["is there a car park", "where do I leave my car", "Can I park my car there?"],
  answer: "You can park behind the house, free of charge.",
}

const refused = (changes: Partial<typeof parking>, ...others: (typeof parking)[]): unknown =>
  problemsOf({ faq: [...others, { ...parking, ...changes }] })

const faq = (count: number): unknown[] =>
  Array.from({ length: count }, (_, index) => ({
    ...parking,
    name: `Parking${index}`,
    questions: ["north", "south", "east"].map((side) => `parking place ${index} ${side}`),
  }))

describe("questions of the business's own", () => {
  it("are kept as they were written", () => {
    expect(defineCallCenter({ faq: [parking] }).faq).toEqual([parking])
    expect(defineCallCenter({}).faq).toEqual([])
  })

  it.each([
    ["ScheduleDemo", /^faq\[0\]\.name \| a name that the bot does not have for itself/],
    ["openinghours", /^faq\[0\]\.name \| a name that the bot does not have for itself/],
    ["Where to park", /^faq\[0\]\.name \| a name of letters and digits such as "Parking"/],
    ["", /^faq\[0\]\.name \| a name of letters/],
    ["P".repeat(101), /^faq\[0\]\.name \| a name of letters/],
  ])("may not be called %j", (name, expected) => {
    expect(refused({ name })).toEqual([expect.stringMatching(expected)])
  })

  it("have names and questions of their own", () => {
    const questions = ["where do I leave my car", "is there a garage", "do you have a garage"]

    expect(refused({ name: "parkingatoffice", questions }, parking)).toEqual([
      'faq[1].name | a name of its own | "parkingatoffice"',
      'faq[1].questions[0] | a question that does not mean ParkingAtOffice already | "where do I leave my car"',
    ])
  })

  it("are not asked in words that book, move or cancel a demo", () => {
    const questions = [...parking.questions, "Book a demo!"]

    expect(refused({ questions })).toEqual([
      'faq[0].questions[3] | a question that does not mean ScheduleDemo already | "Book a demo!"',
    ])
  })

  it.each(["where is {place}", "is it 5 $", "parking 🚗", "a/b", "???", "  "])(
    "have no characters that Lex refuses: %j",
    (question) => {
      expect(refused({ questions: [...parking.questions, question] })).toEqual([
        expect.stringContaining("faq[0].questions[3] | words of letters, digits, apostrophes"),
      ])
    },
  )

  it("need three wordings, of 500 characters at most", () => {
    const long = "parking ".repeat(63).trim()

    expect(refused({ questions: parking.questions.slice(0, 2) })).toEqual([
      "faq[0].questions | 3 to 200 ways to ask it | 2",
    ])
    expect(refused({ questions: [...parking.questions.slice(0, 2), long.slice(0, 500)] })).toEqual(
      [],
    )
    expect(refused({ questions: [...parking.questions.slice(0, 2), long.slice(0, 501)] })).toEqual([
      expect.stringMatching(/^faq\[0\]\.questions\[2\] \| at most 500 characters/),
    ])
  })

  it("are answered in 1 to 60 words", () => {
    expect(refused({ answer: "word ".repeat(60) })).toEqual([])
    expect(refused({ answer: "word ".repeat(61) })).toEqual([
      "faq[0].answer | at most 60 words | 61",
    ])
    expect(refused({ answer: " " })).toEqual(['faq[0].answer | words to say | ""'])
    expect(refused({ answer: "w".repeat(1001) })).toEqual([
      "faq[0].answer | at most 1000 characters | 1001",
    ])
  })

  it("are fifty at most", () => {
    expect(problemsOf({ faq: faq(50) })).toEqual([])
    expect(problemsOf({ faq: faq(51) })).toEqual(["faq | at most 50 questions | 51"])
  })
})

/** A deployment that claims a number of a country. */
function number(country: string) {
  return { phoneNumber: { claim: { country, type: "DID" as const } } }
}

describe("defineCallCenter", () => {
  it("gives an empty config the shipped business", () => {
    const center = defineCallCenter({})

    expect(center).toMatchObject({
      business: { name: "Acme" },
      locale: "en_US",
      voice: { id: "Joanna", engine: "neural" },
      sms: { enabled: true },
      recording: { enabled: false },
      agent: { enabled: true },
      deployment: {
        region: "us-east-1",
        phoneNumber: { claim: { country: "US", type: "DID" } },
      },
    })
    expect(center.booking).toEqual({
      timeZone: "America/New_York",
      weeklyHours: {
        monday: [{ opens: "09:00", closes: "17:00" }],
        tuesday: [{ opens: "09:00", closes: "17:00" }],
        wednesday: [{ opens: "09:00", closes: "17:00" }],
        thursday: [{ opens: "09:00", closes: "17:00" }],
        friday: [{ opens: "09:00", closes: "17:00" }],
        saturday: [],
        sunday: [],
      },
      dateOverrides: new Map(),
      holidays: new Map(),
      slotMinutes: 30,
      capacityPerSlot: 1,
      bufferBeforeMinutes: 0,
      bufferAfterMinutes: 0,
      minimumNoticeMinutes: 60,
      horizonDays: 60,
      maximumUpcomingDemos: 3,
      daysKept: 30,
      maximumChangesPerContact: 6,
    })
    expect(center.identity).toBe("caller-id")
    expect(center.texts).toEqual({
      enabled: true,
      countries: ["US"],
      maximumPerNumber: 6,
      maximumPerDay: 200,
    })
  })

  it("texts the country of the business's number unless told which", () => {
    expect(defineCallCenter({ deployment: number("CA") }).texts.countries).toEqual(["CA"])
    expect(
      defineCallCenter({ sms: { countries: ["US", "CA"] }, deployment: number("SE") }).texts
        .countries,
    ).toEqual(["US", "CA"])
    expect(problemsOf({ deployment: number("SE") })).toEqual([
      "sms.countries | the countries to text, of US, CA, MX, GB, IE, AU, NZ, ES, DE, FR | nothing, and a phone number of SE",
    ])
    expect(problemsOf({ sms: { enabled: false }, deployment: number("SE") })).toEqual([])
    expect(problemsOf({ sms: { countries: ["XX"] } })).toEqual([
      'sms.countries[0] | one of US, CA, MX, GB, IE, AU, NZ, ES, DE, FR | "XX"',
    ])
  })

  it("tells flows, bot, code hook and texts of one business", () => {
    const settings = { name: "Globex", address: "1 Elm Street", reachUsAt: "202-555-0100" }

    expect(businessOf(defineCallCenter({ business: settings, sms: { enabled: false } }))).toEqual({
      ...settings,
      agentHandOff: true,
      smsEnabled: false,
      recordingEnabled: false,
    })
    expect(businessOf(defineCallCenter({ agent: { enabled: false } }))).toEqual({
      name: "Acme",
      address: undefined,
      reachUsAt: undefined,
      agentHandOff: false,
      smsEnabled: true,
      recordingEnabled: false,
    })
  })

  it("reminds a day ahead and not at night, unless it says otherwise", () => {
    const night = { from: "21:00", until: "08:00" }

    expect(defineCallCenter({})).toMatchObject({ reminders: [1440], quietHours: night })
    expect(
      defineCallCenter({ reminders: ["P2D", "PT90M"], quietHours: "12:00-14:00" }),
    ).toMatchObject({ reminders: [2880, 90], quietHours: { from: "12:00", until: "14:00" } })
    expect(defineCallCenter({ reminders: [], quietHours: false })).toMatchObject({
      reminders: [],
      quietHours: undefined,
    })
  })

  it("has no calendar feed unless it asks for one, and then shares executions unless it reserves some", () => {
    expect(defineCallCenter({}).calendarFeed).toEqual({ enabled: false })
    expect(defineCallCenter({ calendarFeed: { enabled: true } }).calendarFeed).toEqual({
      enabled: true,
    })
    for (const reservedConcurrency of [1, 100]) {
      const calendarFeed = { enabled: true, reservedConcurrency }
      expect(defineCallCenter({ calendarFeed }).calendarFeed).toEqual(calendarFeed)
    }
  })

  it.each([0, 101, 1.5])("reserves no %d executions for the feed", (reservedConcurrency) => {
    expect(problemsOf({ calendarFeed: { enabled: true, reservedConcurrency } })).toEqual([
      `calendarFeed.reservedConcurrency | a whole number from 1 to 100 | ${reservedConcurrency}`,
    ])
  })

  it("is sent reminders where texts are on and a lead time is named", () => {
    expect(sendsReminders(defineCallCenter({}))).toBe(true)
    expect(sendsReminders(defineCallCenter({ reminders: [] }))).toBe(false)
    expect(sendsReminders(defineCallCenter({ sms: { enabled: false } }))).toBe(false)
  })

  it.each(["21:00", "08:00-08:59", "08:00-08:00", "16:00-08:01", "9-17", "24:00-08:00"])(
    "takes no %s for quiet hours",
    (quietHours) => {
      expect(problemsOf({ quietHours })).toEqual([
        `quietHours | quiet hours such as "21:00-08:00", 1 to 16 hours long, or false | "${quietHours}"`,
      ])
    },
  )

  it.each(["08:00-09:00", "16:00-08:00", "23:00-24:00"])("takes %s for them", (quietHours) => {
    expect(problemsOf({ quietHours })).toEqual([])
  })

  it("takes up to five lead times, each once", () => {
    expect(problemsOf({ reminders: ["PT1H", "PT2H", "PT3H", "PT4H", "PT5H"] })).toEqual([])
    expect(problemsOf({ reminders: ["PT24H", "P1D"] })).toEqual([
      "reminders | reminders at different times | [1440,1440]",
    ])
    expect(problemsOf({ reminders: ["PT29M"] })).toEqual([
      'reminders[0] | a duration of half an hour to 30 days such as "PT24H" or "P2D" | "PT29M"',
    ])
    expect(problemsOf({ reminders: Array.from({ length: 6 }, (_, at) => `PT${at + 1}H`) })).toEqual(
      [expect.stringContaining("reminders | at most 5 reminders")],
    )
  })

  it("keeps the owner's e-mail address", () => {
    const business = { notify: "owner@example.com" }

    expect(defineCallCenter({ business }).business.notify).toBe("owner@example.com")
  })

  it("closes the weekdays that stated hours leave out", () => {
    const { weeklyHours } = defineCallCenter({ hours: { sunday: ["10:00-24:00"] } }).booking

    expect(weeklyHours.sunday).toEqual([{ opens: "10:00", closes: "24:00" }])
    expect(weeklyHours.monday).toEqual([])
  })

  it("speaks Spanish with a Spanish voice unless another is named", () => {
    expect(defineCallCenter({ locale: "es_US" }).voice.id).toBe("Lupe")
    expect(defineCallCenter({ locale: "es_US", voice: { id: "Pedro" } }).voice.id).toBe("Pedro")
  })

  it("names every problem at once, with path, expectation and what came", () => {
    expect(
      problemsOf({
        business: { timeZone: "Mars/Olympus" },
        hours: { monday: ["9-17"] },
        demos: { minutes: 0 },
        locale: "fr_FR",
      }),
    ).toEqual([
      'business.timeZone | an IANA time zone such as "America/New_York" | "Mars/Olympus"',
      'hours.monday[0] | hours such as "09:00-17:00", opening before they close, the end at most 24:00 | "9-17"',
      "demos.minutes | a whole number from 5 to 480 | 0",
      'locale | ("en_US" | "es_US") | "fr_FR"',
    ])
  })

  it.each([
    [{ bussiness: {} }, /^bussiness \| no such setting \| a setting of that name$/],
    [{ hours: { monday: ["17:00-09:00"] } }, /^hours\.monday\[0\] \| hours such as/],
    [
      { hours: { monday: ["09:00-13:00", "12:00-17:00"] } },
      /^hours\.monday \| ranges in order that do not overlap/,
    ],
    [{ holidays: { "2026-02-30": "No day" } }, /^holidays\.2026-02-30 \| a date such as/],
    [{ business: { address: "x".repeat(201) } }, /^business\.address \| text of 1 to 200/],
    [{ business: { notify: "owner" } }, /^business\.notify \| an e-mail address/],
    [{ business: { name: "  " } }, /^business\.name \| text of 1 to 60 characters/],
    [{ deployment: { stage: "Prod!" } }, /^deployment\.stage \| up to 12 lower-case/],
    [{ deployment: { phoneNumber: { claim: { country: "usa" } } } }, /^deployment\.phoneNumber/],
    [undefined, /^\(the whole file\) \| Object \| nothing$/],
  ])("refuses %j", (settings, expected) => {
    const [problem, ...others] = problemsOf(settings)

    expect(others).toEqual([])
    expect(problem).toMatch(expected)
  })

  it("writes one line per problem, naming the file to edit", () => {
    expect(() => defineCallCenter({ demos: { minutes: 1, horizonDays: 0 } })).toThrow(
      [
        "call-center.config.ts: demos.minutes: expected a whole number from 5 to 480, got 1",
        "call-center.config.ts: demos.horizonDays: expected a whole number from 1 to 365, got 0",
      ].join("\n"),
    )
  })
})
