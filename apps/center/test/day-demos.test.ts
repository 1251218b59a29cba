import { instant, parsePhoneNumber } from "@call-center/domain"
import { describe, expect, it } from "vitest"

import { outputsFile, runVerb } from "./aws/run-verb.ts"
import { useAws } from "./aws/world.ts"

const world = useAws()

const day = (date: string, ...more: string[]) =>
  runVerb(["demos", "--day", date, "--outputs", outputsFile, ...more])

async function book(phone: string, startsAt: string) {
  const caller = parsePhoneNumber(phone)
  const at = instant(startsAt)
  if (caller === undefined || at === undefined) throw new Error("Expected a number and an instant")
  const contactId = `contact-${phone}-${startsAt}`
  const booked = await world.table.store.book({ caller, contactId, startsAt: at })
  if (!booked.ok) throw new Error(`Expected a booking, got ${booked.refusal.code}`)
  return booked.value
}

describe("pnpm center demos --day", () => {
  it("shows booked and cancelled demos of a day by the business's clock", async () => {
    const late = await book("+12025550160", "2026-12-09T16:00:00Z")
    const early = await book("+12025550161", "2026-12-09T15:00:00Z")
    await world.table.store.cancel({ caller: late.caller, contactId: "c", demoId: late.demoId })

    expect(await day("2026-12-09")).toMatchObject({
      code: 0,
      out: `2026-12-09 wednesday: 1 booked, 1 cancelled
  10:00  30 minutes  +12025550161  booked  ${early.demoId}
  11:00  30 minutes  +12025550160  cancelled  ${late.demoId}
`,
    })
  })

  it("prints one object a day as JSON, seven for a week", async () => {
    const booked = await book("+12025550162", "2026-12-15T15:00:00Z")

    const lines = (await day("2026-12-14", "--week", "--json")).out.trimEnd().split("\n")
    const days: { date: string; demos: unknown[] }[] = lines.map((line) => JSON.parse(line))

    expect(days.map(({ date }) => date)).toEqual(
      [14, 15, 16, 17, 18, 19, 20].map((d) => `2026-12-${d}`),
    )
    expect(days[1]?.demos).toEqual([
      {
        demoId: booked.demoId,
        caller: "+12025550162",
        startsAt: "2026-12-15T15:00:00Z",
        time: "10:00",
        minutes: 30,
        status: "booked",
        changedAt: "2026-12-01T14:00:00Z",
      },
    ])
    expect(days[0]?.demos).toEqual([])
  })

  it.each(["2026-13-01", "tomorrow", "2026-02-30"])("takes no %s for a day", async (date) => {
    expect(await day(date)).toMatchObject({ code: 2, out: "" })
  })
})
