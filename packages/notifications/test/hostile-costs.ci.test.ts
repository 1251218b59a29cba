import { createBookingStore, createIdentityStore } from "@call-center/booking-store"
import {
  type BookingStore,
  type IdentityStore,
  type Instant,
  type PhoneNumber,
  type Reach,
  type TextRules,
  parsePhoneNumber,
} from "@call-center/domain"
import { defaultRules, defaultTextRules, instantOf } from "@call-center/domain/testing"
import { describe, expect, it } from "vitest"

import { createTextCounter } from "../src/index.ts"
import { type BookingLine, openBookingLine, tableName } from "./booking-line.ts"

const hostileCalls = 1000
/** An ordinary caller rings after so many hostile ones. */
const ordinaryEvery = 20
const maximumPerDay = 200

const foreign = [
  "+19005551234",
  "+8801712345678",
  "+37212345678",
  "+882161234567",
  "+23221234567",
  "+447012345678",
  "+12425551234",
  "+18095551234",
  "+18765551234",
] as const

/** What somebody who wants texts sent does in one call, by the kinds that the audit of the project found. */
interface HostileCall {
  readonly numbers: readonly string[]
  readonly reach: Reach
  readonly does: "pumps" | "books" | "asks for codes"
}

function hostileCall(index: number): HostileCall {
  const round = Math.floor(index / 5)
  const other = (offset: number) =>
    `+1212555${String((round * 2 + offset) % 10_000).padStart(4, "0")}`
  switch (index % 5) {
    case 0:
      return { numbers: [`+1202555018${round % 3}`], reach: "owner", does: "pumps" }
    case 1:
      return { numbers: [other(0), other(1), other(2)], reach: "contact", does: "books" }
    case 2:
      return { numbers: [foreign[round % foreign.length] ?? ""], reach: "owner", does: "pumps" }
    case 3:
      return { numbers: [other(3000)], reach: "contact", does: "asks for codes" }
    default:
      return { numbers: ["+12025550177"], reach: "contact", does: "asks for codes" }
  }
}

interface Costs {
  /** Texts by number. */
  readonly texts: ReadonlyMap<string, number>
  readonly total: number
  /** Ordinary callers who rang, and those of them who got their text. */
  readonly ordinary: number
  readonly confirmed: number
}

/** The stream is read after so many hostile calls. */
const readEvery = 4

/** Lets hostile calls and ordinary ones come in, and the texts go out a few calls later. */
async function costsOf(
  texts: TextRules,
  maximumChangesPerContact: number,
  calls = hostileCalls,
): Promise<Costs> {
  const line = await openBookingLine()
  const rules = defaultRules({ capacityPerSlot: 1000, maximumChangesPerContact })
  const { dynamodb: client, clock } = line
  const options = { client, tableName, rules, texts, clock, timeBudgetMs: Infinity }
  const store = createBookingStore(options)
  const identity = createIdentityStore(options)
  const timeZone = rules.timeZone
  const worker = line.worker({
    count: createTextCounter({
      dynamodb: client,
      tableName,
      clock,
      timeZone,
      maximum: texts.maximumPerDay,
    }),
  })
  let done = 0
  let ordinary = 0
  for (let index = 0; index < calls; index += 1) {
    await ring({ store, identity }, hostileCall(index), `hostile-${index}`)
    if (index % ordinaryEvery === 0) {
      const caller = number(`+1303555${String(1000 + ordinary).padStart(4, "0")}`)
      await store.book({ caller, contactId: `ordinary-${index}`, startsAt: slot(0) })
      ordinary += 1
    }
    if (index % readEvery !== readEvery - 1) continue
    const records = await line.records()
    await worker({ Records: records.slice(done) })
    done = records.length
  }
  const sent = sentBy(line)
  await line.stop()
  const confirmed = [...sent.keys()].filter((to) => to.startsWith("+1303555")).length
  const total = [...sent.values()].reduce((sum, each) => sum + each, 0)
  return { texts: sent, total, ordinary, confirmed }
}

async function ring(
  { store, identity }: { readonly store: BookingStore; readonly identity: IdentityStore },
  { numbers, reach, does }: HostileCall,
  contactId: string,
): Promise<void> {
  for (const raw of numbers) {
    const caller = number(raw)
    if (does === "asks for codes") {
      for (let asked = 0; asked < 4; asked += 1)
        await identity.sendCode({ caller, contactId }, "new")
      continue
    }
    const rounds = does === "pumps" ? 5 : 1
    for (let round = 0; round < rounds; round += 1) {
      const booked = await store.book({ caller, contactId, reach, startsAt: slot(1) })
      if (!booked.ok) break
      if (does === "pumps")
        await store.cancel({ caller, contactId, reach, demoId: booked.value.demoId })
    }
  }
}

function sentBy({ aws }: BookingLine): ReadonlyMap<string, number> {
  const sent = new Map<string, number>()
  for (const { phoneNumber } of aws.sns.published)
    sent.set(phoneNumber, (sent.get(phoneNumber) ?? 0) + 1)
  return sent
}

function number(raw: string): PhoneNumber {
  return parsePhoneNumber(raw) ?? (raw as PhoneNumber)
}

function slot(index: number): Instant {
  return instantOf(index === 0 ? "2026-12-02T15:00:00Z" : "2026-12-03T15:00:00Z")
}

function violations({ texts, total, ordinary, confirmed }: Costs): readonly string[] {
  const most = Math.max(0, ...texts.values())
  const abroad = foreign.filter((each) => texts.has(each))
  return [
    ...(most > 6 ? [`a number got ${most} texts`] : []),
    ...(total > maximumPerDay ? [`${total} texts were sent`] : []),
    ...abroad.map((each) => `${each} was texted`),
    ...(confirmed < ordinary ? [`${ordinary - confirmed} ordinary callers got no text`] : []),
  ]
}

describe("a thousand calls of those who want texts sent", () => {
  it("stay under every limit, and the texts of ordinary callers still go out", async () => {
    const costs = await costsOf(defaultTextRules({ maximumPerDay }), 6)

    expect(violations(costs)).toEqual([])
    expect(costs.ordinary).toBe(hostileCalls / ordinaryEvery)
  })

  it("are found out by this suite where nothing is limited", async () => {
    const none = { maximumPerNumber: 1_000_000, maximumPerDay: 1_000_000 }
    const found = violations(await costsOf(defaultTextRules(none), 1_000_000, 200))

    expect(found).toEqual([
      expect.stringMatching(/^a number got \d+ texts$/),
      expect.stringMatching(/^\d+ texts were sent$/),
    ])
  })
})
