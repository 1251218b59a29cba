import { type Handlers, type Input, type World, idOf, notFound, textOf } from "./world.ts"

const hours = "operating-hours"
const overrides = "hours-override"

interface DayRange {
  readonly Day: string
  readonly StartTime: unknown
  readonly EndTime: unknown
}

interface Override {
  readonly from: string
  readonly till: string
  readonly config: readonly DayRange[]
}

const millisecondsADay = 86_400_000

const days = ["SUNDAY", "MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY"]

/** Overrides of hours, and what hours are with them. */
export const connectHours: Handlers = {
  /** Where an override has a date, its ranges of that weekday count and the weekly ones don't. */
  GetEffectiveHoursOfOperations: (input, world) => {
    const item = world.items(hours).get(idOf(input, "HoursOfOperationId"))
    if (item === undefined) return notFound("hours")
    const all = [...fromTemplate(item.fields), ...fromApi(item.id, world)]
    const weekly = (item.fields["Config"] ?? []) as readonly DayRange[]
    const list = datesBetween(textOf(input, "FromDate"), textOf(input, "ToDate")).map((date) => {
      const override = all.find(({ from, till }) => from <= date && date <= till)
      const day = days[new Date(date).getUTCDay()]
      const ranges = (override?.config ?? weekly).filter(({ Day }) => Day === day)
      return {
        Date: date,
        OperationalHours: ranges.map(({ StartTime, EndTime }) => ({
          Start: StartTime,
          End: EndTime,
        })),
      }
    })
    return {
      output: { EffectiveHoursOfOperationList: list, TimeZone: item.fields["TimeZone"] },
    }
  },
  CreateHoursOfOperationOverride: (input, world) => {
    const item = world.items(hours).get(idOf(input, "HoursOfOperationId"))
    if (item === undefined) return notFound("hours")
    const id = world.nextId()
    world.items(overrides).set(id, { id, arn: item.arn, fields: input })
    return { output: { HoursOfOperationOverrideId: id } }
  },
  ListHoursOfOperationOverrides: (input, world) => {
    const hoursId = idOf(input, "HoursOfOperationId")
    const listed = [...world.items(overrides).values()]
      .filter(({ fields }) => idOf(fields, "HoursOfOperationId") === hoursId)
      .map(({ id, arn, fields }) => {
        const { Name, Description, Config, EffectiveFrom, EffectiveTill } = fields
        return {
          HoursOfOperationOverrideId: id,
          HoursOfOperationId: hoursId,
          HoursOfOperationArn: arn,
          Name,
          Description,
          Config,
          EffectiveFrom,
          EffectiveTill,
        }
      })
    return { output: { HoursOfOperationOverrideList: listed } }
  },
  DeleteHoursOfOperationOverride: (input, world) =>
    world.items(overrides).delete(textOf(input, "HoursOfOperationOverrideId"))
      ? { output: {} }
      : notFound("override"),
}

/** As CloudFormation has them. */
function fromTemplate(fields: Input): readonly Override[] {
  const given = (fields["HoursOfOperationOverrides"] ?? []) as readonly {
    readonly EffectiveFrom: string
    readonly EffectiveTill: string
    readonly OverrideConfig: readonly DayRange[]
  }[]
  return given.map(({ EffectiveFrom: from, EffectiveTill: till, OverrideConfig: config }) => ({
    from,
    till,
    config,
  }))
}

function fromApi(hoursId: string, world: World): readonly Override[] {
  return [...world.items(overrides).values()]
    .filter(({ fields }) => idOf(fields, "HoursOfOperationId") === hoursId)
    .map(({ fields }) => ({
      from: textOf(fields, "EffectiveFrom"),
      till: textOf(fields, "EffectiveTill"),
      config: (fields["Config"] ?? []) as readonly DayRange[],
    }))
}

function datesBetween(from: string, to: string): readonly string[] {
  const count = (Date.parse(to) - Date.parse(from)) / millisecondsADay + 1
  return Array.from({ length: count }, (_, day) =>
    new Date(Date.parse(from) + day * millisecondsADay).toISOString().slice(0, 10),
  )
}
