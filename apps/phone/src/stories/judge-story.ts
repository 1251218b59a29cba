import type { Demo } from "@call-center/domain"
import { patternOf } from "@call-center/simulator"

import type { StoryEnd } from "./play-story.ts"
import type { Story } from "./story.ts"

/** What is to be said of a story that was played. */
export interface Judgement {
  /** What does not hold, in words; empty when the story holds. */
  readonly unmet: readonly string[]
  /** Demos that the last call booked, moved or cancelled although the story does not want it, in words. */
  readonly unwanted: readonly string[]
}

/** Compares how a story ended with what it expects. */
export function judgeStory(story: Story, end: StoryEnd): Judgement {
  const booked = startsOf(end.demos, "booked")
  const cancelled = startsOf(end.demos, "cancelled")
  const { heard = [], notHeard = [], notBooked = [] } = story
  return {
    unmet: [
      ...unequal("booked", story.booked?.map(inUtc).toSorted(), booked),
      ...unequal("bookedCount", story.bookedCount, booked.length),
      ...unequal(
        "notBooked",
        [],
        notBooked.map(inUtc).filter((start) => booked.includes(start)),
      ),
      ...unequal("cancelled", story.cancelled, cancelled.length),
      ...unequal("sms", story.sms, end.sms),
      ...unequal("endedBy", story.endedBy, end.endedBy),
      ...heard
        .filter((text) => !patternOf(text).test(end.heard))
        .map((text) => `not heard: ${text}`),
      ...notHeard.filter((text) => patternOf(text).test(end.heard)).map((text) => `heard: ${text}`),
    ],
    unwanted: unwantedWrites(story, end),
  }
}

/**
 * Of the last call only: calls before it lay the ground. A wish that was not fulfilled is no unwanted write: a demo that
 * stands from an earlier call and should have been moved or cancelled is not counted.
 */
function unwantedWrites(story: Story, { before, demos }: StoryEnd): readonly string[] {
  const wanted = story.booked?.map(inUtc)
  const stood = startsOf(before, "booked")
  const booked = startsOf(demos, "booked")
  const cancelled = startsOf(demos, "cancelled")
  const wrong = booked.filter(
    (start) =>
      !stood.includes(start) &&
      (story.notBooked?.map(inUtc).includes(start) === true || wanted?.includes(start) === false),
  )
  const lost = (wanted ?? []).filter((start) => !booked.includes(start))
  const tooMany = cancelled.length - startsOf(before, "cancelled").length
  return [
    ...wrong.map((start) => `booked: ${start}`),
    ...lost.filter((start) => cancelled.includes(start)).map((start) => `cancelled: ${start}`),
    ...lost
      .filter((start) => isMovedAway(start, stood, cancelled))
      .map((start) => `moved: ${start}`),
    ...(story.cancelled !== undefined && cancelled.length > story.cancelled && tooMany > 0
      ? [`cancelled: ${cancelled.length} instead of ${story.cancelled}`]
      : []),
  ]
}

function isMovedAway(
  start: string,
  stood: readonly string[],
  cancelled: readonly string[],
): boolean {
  return stood.includes(start) && !cancelled.includes(start)
}

function startsOf(demos: readonly Demo[], status: Demo["status"]): readonly string[] {
  return demos
    .filter((demo) => demo.status === status)
    .map(({ startsAt }) => inUtc(startsAt))
    .toSorted()
}

/** `2026-12-02T15:00:00Z`, however it was written. */
function inUtc(instant: string): string {
  return new Date(instant).toISOString().replace(".000", "")
}

function unequal(what: string, wanted: unknown, found: unknown): readonly string[] {
  if (wanted === undefined || JSON.stringify(wanted) === JSON.stringify(found)) return []
  return [`${what}: wanted ${JSON.stringify(wanted)}, found ${JSON.stringify(found)}`]
}
