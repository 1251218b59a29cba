import type { LocalTime } from "@call-center/domain"

import { endOfDay, midnight, noon, type TimeWindow } from "../../conversation/time-window.ts"
import { timeOfMinutes } from "../clock-text.ts"
import { between, lasting, onwards, timesOf, upTo } from "../clock-times.ts"
import { windowOfPart } from "../day-part.ts"
import { construction } from "../grammar/construction.ts"
import type { TimeNamed } from "../grammar/values.ts"
import { momentIn } from "../moment.ts"

/** Times of day as they are wished: one, a window, a part of the day, all but one. */
export const times = {
  lunchtime: construction("Time", [], () => inWindow({ from: noon, until: at("14:00") })),
  /** at ten */
  timeAt: construction("Time", ["Clock"], ({ Clock }) => ({ clocks: [Clock], isSure: true })),
  time: construction("Time", ["Clock"], ({ Clock }) => ({ clocks: [Clock], isSure: Clock.isSure })),
  /** not ten, eleven */
  timeInstead: construction("Time", ["Clock"], ({ Clock }) =>
    Clock.half === "exact" ? undefined : { clocks: [Clock], isInstead: true, isSure: true },
  ),
  /** at two or three */
  timeOr: construction("Time", ["Clock", "Clock2"], ({ Clock, Clock2 }) => ({
    clocks: [
      { ...Clock, half: Clock.half ?? (Clock2.half === "exact" ? undefined : Clock2.half) },
      Clock2,
    ],
    isSure: Clock.isSure || Clock2.isSure,
  })),
  /** between two and four */
  timesBetween: construction("Time", ["Clock", "Clock2"], ({ Clock, Clock2 }) =>
    inWindow(between(Clock, Clock2)),
  ),
  /** from two to four: where a demo is moved, two is given up */
  timesFromTo: construction("Time", ["Clock", "Clock2"], ({ Clock, Clock2 }) => {
    const named = inWindow(between(Clock, Clock2))
    return named && { ...named, fromTo: [Clock, Clock2] }
  }),
  /** from ten for two hours */
  timeLasting: construction("Time", ["Clock", "Duration"], ({ Clock, Duration }) =>
    inWindow(lasting(Clock, Duration)),
  ),
  /** from three: where a demo is moved, the time that is given up */
  timeFrom: construction("Time", ["Clock"], ({ Clock }) => ({
    ...inWindow(onwards(Clock)),
    fromTo: [Clock],
    isSure: true,
  })),
  /** after three, no earlier than three */
  timeOnwards: construction("Time", ["Clock"], ({ Clock }) => inWindow(onwards(Clock))),
  /** before ten, by ten */
  timeUpTo: construction("Time", ["Clock"], ({ Clock }) => inWindow(upTo(Clock))),
  /** by ten, which is early enough */
  timeUpToAndAt: construction("Time", ["Clock"], ({ Clock }) => {
    const { from, until } = upTo(Clock)
    return inWindow({ from, until: justThen(until).until })
  }),
  /** anything but nine */
  timeExcept: construction("Time", ["Clock"], ({ Clock }) => ({
    except: timesOf(Clock).map(justThen),
    isSure: true,
  })),
  /** in the morning */
  partNamed: construction("Part", ["PartWord"], ({ PartWord }) => PartWord),
  part: construction("Time", ["Part"], ({ Part }) => ({
    window: windowOfPart(Part),
    part: Part,
    isSure: true,
  })),
  partEarly: construction("Time", ["Part"], ({ Part }) => ({ ...partOf(Part, 0), part: Part })),
  partMiddle: construction("Time", [], ({ MidPart = 0, Part = MidPart }) => ({
    ...partOf(Part, 1),
    part: Part,
  })),
  partLate: construction("Time", ["Part"], ({ Part }) => ({ ...partOf(Part, 2), part: Part })),
  partExcept: construction("Time", ["Part"], ({ Part }) => ({
    except: [windowOfPart(Part)],
    isSure: true,
  })),
  beforeNoon: construction("Time", [], () => inWindow({ from: midnight, until: noon })),
  afterLunch: construction("Time", [], () => inWindow({ from: at("13:00"), until: at("18:00") })),
  afterWork: construction("Time", [], () => inWindow({ from: at("17:00"), until: endOfDay })),
  /** first thing, as early as possible on a day */
  first: construction("Time", [], () => ({ edge: "first", isSure: true })),
  firstOfPart: construction("Time", ["Part"], ({ Part }) => ({
    edge: "first",
    window: windowOfPart(Part),
    isSure: true,
  })),
  last: construction("Time", [], () => ({ edge: "last", isSure: true })),
  lastOfPart: construction("Time", ["Part"], ({ Part }) => ({
    edge: "last",
    window: windowOfPart(Part),
    isSure: true,
  })),
  /** in two hours */
  inDuration: construction("Moment", ["Duration"], ({ Duration, Amount }, calendar) =>
    momentIn(calendar, { days: Amount?.days ?? 0, minutes: Duration }),
  ),
} as const

function at(time: string): LocalTime {
  return time as LocalTime
}

function inWindow(window: TimeWindow | undefined): TimeNamed | undefined {
  return window && { window, isSure: true }
}

/** Thirds of the parts of the day, as callers feel them rather than by arithmetic. */
const thirds: readonly (readonly TimeWindow[])[] = [
  [
    { from: midnight, until: at("10:00") },
    { from: at("10:00"), until: at("11:30") },
    { from: at("10:30"), until: noon },
  ],
  [
    { from: noon, until: at("14:30") },
    { from: at("14:00"), until: at("16:00") },
    { from: at("15:00"), until: at("18:00") },
  ],
  [
    { from: at("17:00"), until: at("19:00") },
    { from: at("18:00"), until: at("20:00") },
    { from: at("19:00"), until: endOfDay },
  ],
  [
    { from: at("18:00"), until: at("21:00") },
    { from: at("20:00"), until: at("22:00") },
    { from: at("21:00"), until: endOfDay },
  ],
]

function partOf(part: number, third: number): TimeNamed {
  return { window: thirds[part]?.[third] ?? windowOfPart(part), isSure: true }
}

/** A window that holds one start only. */
function justThen(from: LocalTime): TimeWindow {
  const minutes = Number(from.slice(0, 2)) * 60 + Number(from.slice(3))
  return { from, until: timeOfMinutes(minutes + 1) ?? endOfDay }
}
