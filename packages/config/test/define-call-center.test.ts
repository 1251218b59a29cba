import { describe, expect, it } from "vitest"

import { businessOf, type CallCenterSettings, ConfigFault, defineCallCenter } from "../src/index.ts"

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
    })
  })

  it("tells flows, bot, code hook and texts of one business", () => {
    const settings = { name: "Globex", address: "1 Elm Street", reachUsAt: "202-555-0100" }

    expect(businessOf(defineCallCenter({ business: settings, sms: { enabled: false } }))).toEqual({
      ...settings,
      agentHandOff: true,
      smsEnabled: false,
    })
    expect(businessOf(defineCallCenter({ agent: { enabled: false } }))).toEqual({
      name: "Acme",
      address: undefined,
      reachUsAt: undefined,
      agentHandOff: false,
      smsEnabled: true,
    })
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
