import process from "node:process"

import { instant, parsePhoneNumber } from "@call-center/domain"
import { describe, expect, it } from "vitest"

import { outputsFile, runVerb } from "./aws/run-verb.ts"
import { useAws } from "./aws/world.ts"

const world = useAws()

const demos = (action: string, phone: string, ...more: string[]) =>
  runVerb(["demos", action, "--phone", phone, "--outputs", outputsFile, ...more])

async function book(phone: string, startsAt: string): Promise<string> {
  const caller = parsePhoneNumber(phone)
  const at = instant(startsAt)
  if (caller === undefined || at === undefined) throw new Error("Expected a number and an instant")
  const booked = await world.table.store.book({
    caller,
    contactId: `contact-${phone}-${startsAt}`,
    startsAt: at,
  })
  if (!booked.ok) throw new Error(`Expected a booking, got ${booked.refusal.code}`)
  return booked.value.demoId
}

describe("pnpm center demos", () => {
  it("lists a caller's upcoming demos by the business's clock", async () => {
    const id = await book("+12025550110", "2026-12-02T15:00:00Z")

    const run = await demos("list", "+12025550110")

    expect(run).toMatchObject({
      code: 0,
      out: `Upcoming demos of +12025550110:\n  ${id}  2026-12-02 10:00 America/New_York, 30 minutes, booked\n`,
    })
    expect((await demos("list", "+12025550119")).out).toBe("+12025550119 has no upcoming demo.\n")
  })

  it("cancels the only one, frees its time, and keeps the rest of the table as it was", async () => {
    await book("+12025550111", "2026-12-02T16:00:00Z")

    const run = await demos("cancel", "+12025550111", "--json")

    expect(run.code).toBe(0)
    expect(JSON.parse(run.out)).toMatchObject({
      did: "cancelled",
      demo: {
        status: "cancelled",
        startsAt: "2026-12-02T16:00:00Z",
        contactId: expect.stringMatching(/^center-/),
      },
    })
    await expect(book("+12025550112", "2026-12-02T16:00:00Z")).resolves.toBeTruthy()
  })

  it("asks which of several demos is meant, and cancels that one", async () => {
    const first = await book("+12025550113", "2026-12-03T15:00:00Z")
    const second = await book("+12025550113", "2026-12-03T16:00:00Z")

    const unclear = await demos("cancel", "+12025550113")
    const clear = await demos("cancel", "+12025550113", "--demo", second)

    expect(unclear).toMatchObject({
      code: 2,
      out: "",
      complaint: `+12025550113 has 2 upcoming demos: say which with --demo ${first} or --demo ${second}\n`,
    })
    expect(clear.code).toBe(0)
    expect((await demos("list", "+12025550113")).out).toContain(first)
    expect((await demos("list", "+12025550113")).out).not.toContain(second)
  })

  it("says that there is nothing to cancel", async () => {
    expect(await demos("cancel", "+12025550118")).toMatchObject({
      code: 2,
      complaint:
        '+12025550118 has no upcoming demo: "pnpm center demos list" shows those there are\n',
    })
  })

  it("exports all that is kept, cancelled demos too", async () => {
    await book("+12025550114", "2026-12-04T15:00:00Z")
    await demos("cancel", "+12025550114")

    const run = await demos("export", "+12025550114", "--json")

    expect(JSON.parse(run.out)).toMatchObject({
      did: "exported",
      caller: "+12025550114",
      smsOptedOut: false,
      demos: [{ status: "cancelled" }],
    })
    expect((await demos("export", "+12025550114")).out).toContain(
      "Demos kept of +12025550114: 1; texts allowed",
    )
  })

  it("forgets only when told to for certain", async () => {
    await book("+12025550115", "2026-12-04T16:00:00Z")

    const asked = await demos("forget", "+12025550115")
    const told = await demos("forget", "+12025550115", "--yes")

    expect(asked).toMatchObject({
      code: 2,
      complaint: expect.stringContaining("all that is kept of +12025550115, demos: 1,"),
    })
    expect(told).toMatchObject({ code: 0, out: expect.stringMatching(/^Erased [1-9]\d* items/) })
    expect(JSON.parse((await demos("export", "+12025550115", "--json")).out)).toMatchObject({
      demos: [],
    })
  })

  it("takes numbers in E.164 only", async () => {
    expect(await demos("list", "202-555-0110")).toMatchObject({
      code: 2,
      complaint: expect.stringContaining("expected a number in E.164"),
    })
  })

  it("says in one line that the table is not there", async () => {
    const endpoint = process.env["AWS_ENDPOINT_URL_DYNAMODB"]
    process.env["AWS_ENDPOINT_URL_DYNAMODB"] = world.aws.url
    world.aws.refuse("*", {
      status: 400,
      code: "com.amazonaws.dynamodb.v20120810#ResourceNotFoundException",
      message: "Requested resource not found",
    })
    try {
      expect(await demos("list", "+12025550110")).toMatchObject({
        code: 2,
        complaint:
          "The table can't be used: ResourceNotFoundException: Requested resource not found\n",
      })
    } finally {
      process.env["AWS_ENDPOINT_URL_DYNAMODB"] = endpoint
    }
  })
})
