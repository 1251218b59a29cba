import { beforeEach, describe, expect, it } from "vitest"

import { connectHours } from "../src/services/connect-hours.ts"
import { addHours } from "../src/services/connect-resources.ts"
import { type Input, type World, createWorld } from "../src/services/world.ts"

const nine = { Hours: 9, Minutes: 0 }
const five = { Hours: 17, Minutes: 0 }
const noon = { Hours: 12, Minutes: 0 }

let world: World
let hoursId: string

beforeEach(() => {
  world = createWorld({
    account: "123456789012",
    region: "us-east-1",
    now: () => 0,
    objectText: async () => undefined,
  })
  hoursId = addHours(world, "i", {
    TimeZone: "America/New_York",
    Config: [
      { Day: "THURSDAY", StartTime: nine, EndTime: five },
      { Day: "FRIDAY", StartTime: nine, EndTime: five },
    ],
    HoursOfOperationOverrides: [
      { EffectiveFrom: "2026-12-25", EffectiveTill: "2026-12-25", OverrideConfig: [] },
    ],
  }).id
})

async function ask(name: string, input: Input): Promise<Input> {
  const answer = await connectHours[name]?.(
    { InstanceId: "i", HoursOfOperationId: hoursId, ...input },
    world,
  )
  return answer !== undefined && "output" in answer ? answer.output : {}
}

async function effective(FromDate: string, ToDate: string) {
  const { EffectiveHoursOfOperationList } = await ask("GetEffectiveHoursOfOperations", {
    FromDate,
    ToDate,
  })
  return EffectiveHoursOfOperationList
}

describe("effective hours", () => {
  it("are the weekly ones, but where an override of the template has the date", async () => {
    expect(await effective("2026-12-24", "2026-12-26")).toEqual([
      { Date: "2026-12-24", OperationalHours: [{ Start: nine, End: five }] },
      { Date: "2026-12-25", OperationalHours: [] },
      { Date: "2026-12-26", OperationalHours: [] },
    ])
  })

  it("follow an override of the API until it is deleted", async () => {
    const Config = [{ Day: "THURSDAY", StartTime: nine, EndTime: noon }]
    const made = { Name: "short", EffectiveFrom: "2026-12-24", EffectiveTill: "2026-12-24", Config }
    const { HoursOfOperationOverrideId } = await ask("CreateHoursOfOperationOverride", made)
    const short = [{ Date: "2026-12-24", OperationalHours: [{ Start: nine, End: noon }] }]

    expect(await effective("2026-12-24", "2026-12-24")).toEqual(short)
    expect(await ask("ListHoursOfOperationOverrides", {})).toMatchObject({
      HoursOfOperationOverrideList: [{ HoursOfOperationOverrideId, Name: "short", Config }],
    })

    await ask("DeleteHoursOfOperationOverride", { HoursOfOperationOverrideId })

    expect(await effective("2026-12-24", "2026-12-24")).not.toEqual(short)
  })
})
