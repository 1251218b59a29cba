import type { LocalDate } from "@call-center/domain"

import type { Said } from "../conversation/said.ts"
import { isWithin } from "../conversation/time-window.ts"
import type { DayRange, Wish } from "../conversation/wish.ts"
import { oneDay } from "./calendar-days.ts"
import { timesOf } from "./clock-times.ts"
import { halfOfPart, windowOfPart } from "./day-part.ts"
import type { Clock, TimeNamed } from "./grammar/values.ts"
import type { Reading } from "./reading.ts"
import type { Stance } from "./weigh-values.ts"

/** What was named, in order, with how the caller stands to it. */
export interface Named {
  readonly readings: readonly Reading[]
  readonly stances: ReadonlyMap<Reading, Stance>
  readonly today: LocalDate
  readonly isMoving: boolean
}

/** What is wanted and what is given up. */
export type Wanted = Pick<Said, "wish" | "about" | "half">

/** A piece of a wish, of days or of times, and whether it is wanted. */
interface Piece {
  readonly wish: Wish
  readonly stance: Stance
}

/** Makes one wish of all that was named: what was wanted most, and of the rest what was named last. */
export function wishOf(named: Named): Wanted {
  const part = partIn(named)
  const days = split(named.readings.flatMap((reading) => dayPieces(reading, named)))
  const times = split(named.readings.flatMap((reading) => timePieces(reading, { named, part })))
  const moment = named.readings.find((reading) => reading.kind === "moment")
  const wish =
    moment === undefined
      ? { ...days.wanted, ...(times.wanted ?? wholePart(part)) }
      : { days: moment.value.days, times: [moment.value.time] }
  return { wish, about: { ...days.about, ...times.about }, half: halfIn(named) }
}

/** The part of the day that tells the half of a clock elsewhere in the sentence: the wanted one, or the one named last. */
function partIn({ readings, stances }: Named): number | undefined {
  const parts = readings.flatMap((reading) => {
    const stance = stances.get(reading)
    const part = partOf(reading)
    return part === undefined || stance === "givenUp" ? [] : [{ part, stance }]
  })
  return (parts.findLast(({ stance }) => stance === "wanted") ?? parts.at(-1))?.part
}

function partOf(reading: Reading): number | undefined {
  if (reading.kind === "todayPart") return reading.value
  return reading.kind === "time" ? reading.value.part : undefined
}

function wholePart(part: number | undefined): Wish | undefined {
  return part === undefined ? undefined : { window: windowOfPart(part) }
}

function dayPieces(reading: Reading, { stances, today, isMoving }: Named): readonly Piece[] {
  const stance = stances.get(reading) ?? "plain"
  if (reading.kind === "todayPart") return [{ wish: { days: oneDay(today) }, stance }]
  if (reading.kind !== "days") return []
  const { days, weekdays, fromTo, givenUp } = reading.value
  if (fromTo !== undefined && isMoving)
    return [
      { wish: { days: fromTo[0] }, stance: "givenUp" },
      { wish: { days: fromTo[1] }, stance: "wanted" },
    ]
  const wanted: Piece = {
    wish: { ...(days && { days }), ...(weekdays && { weekdays }) },
    stance: givenUp === undefined ? stance : "wanted",
  }
  return givenUp === undefined ? [wanted] : [{ wish: { days: givenUp }, stance: "givenUp" }, wanted]
}

function timePieces(
  reading: Reading,
  { named, part }: { readonly named: Named; readonly part: number | undefined },
): readonly Piece[] {
  if (reading.kind !== "time") return []
  const stance = named.stances.get(reading) ?? "plain"
  const { fromTo, clocks } = reading.value
  const timed = (clock: Clock): Wish => ({ times: timesOf(halved(clock, part)) })
  if (fromTo !== undefined && named.isMoving) {
    const [given, wanted] = fromTo
    const about: Piece = { wish: timed(given), stance: "givenUp" }
    return wanted === undefined ? [about] : [about, { wish: timed(wanted), stance: "wanted" }]
  }
  if (clocks === undefined && isWholePart(reading.value) && stance !== "givenUp") return []
  return [{ wish: timeWish(reading.value, part), stance }]
}

/** A part of the day counts as a window only where no other time is named. */
function isWholePart({ part, window, edge }: TimeNamed): boolean {
  return part !== undefined && edge === undefined && window === windowOfPart(part)
}

function timeWish({ clocks, window, except, edge }: TimeNamed, part: number | undefined): Wish {
  if (clocks !== undefined)
    return { times: [...new Set(clocks.flatMap((clock) => timesOf(halved(clock, part))))] }
  return { ...(window && { window }), ...(except && { except }), ...(edge && { edge }) }
}

function halved(clock: Clock, part: number | undefined): Clock {
  if (clock.half !== undefined || part === undefined) return clock
  return { ...clock, half: halfOfPart(part, clock.minutes) }
}

/** The wanted piece, or else the one named last; and what it replaces. */
function split(pieces: readonly Piece[]): { readonly wanted?: Wish; readonly about?: Wish } {
  const open = pieces.filter(({ stance }) => stance !== "givenUp")
  const last = open.findLast(({ stance }) => stance === "wanted") ?? open.at(-1)
  const wanted = open.find((piece) => last !== undefined && isExactIn(piece, last)) ?? last
  const givenUp = pieces.findLast(({ stance }) => stance === "givenUp")
  const replaced = givenUp ?? open.findLast((piece) => piece !== wanted)
  return {
    ...(wanted && { wanted: wanted.wish }),
    ...(replaced && { about: replaced.wish }),
  }
}

/** "At 3:30, after lunch", "Friday, December": what was named exactly rather than the window or days it lies in. */
function isExactIn({ wish, stance }: Piece, { wish: wider }: Piece): boolean {
  if (stance === "givenUp") return false
  const { window, days } = wider
  const isTime = window !== undefined && wish.times?.some((time) => isWithin(time, window)) === true
  return isTime || (days !== undefined && wish.days !== undefined && isDayIn(wish.days, days))
}

function isDayIn(day: DayRange, days: DayRange): boolean {
  return day.from === day.to && days.from < days.to && days.from <= day.from && day.to <= days.to
}

/** Morning or not, however it was said. */
function halfIn(named: Named): Said["half"] {
  const part = partIn(named)
  if (part !== undefined) return halfOfPart(part, 12 * 60 - 1)
  for (const reading of named.readings) {
    const half = reading.kind === "time" ? reading.value.clocks?.[0]?.half : undefined
    if (half !== undefined && half !== "exact") return half
  }
  return undefined
}
