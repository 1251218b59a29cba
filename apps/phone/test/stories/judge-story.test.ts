import type { Demo } from "@call-center/domain"
import { describe, expect, it } from "vitest"

import { judgeStory } from "../../src/stories/judge-story.ts"
import type { StoryEnd } from "../../src/stories/play-story.ts"
import type { Story } from "../../src/stories/story.ts"

const ten = "2026-12-03T15:00:00Z"
const eleven = "2026-12-03T16:00:00Z"

function story(wanted: Partial<Story>): Story {
  return { name: "a story", kind: "test", calls: [{ lines: [] }], ...wanted }
}

function end(found: Partial<StoryEnd>): StoryEnd {
  return { calls: [], heard: "", sms: 0, endedBy: "caller", before: [], demos: [], ...found }
}

function demo(startsAt: string, status: Demo["status"] = "booked"): Demo {
  return { demoId: startsAt, startsAt, status } as unknown as Demo
}

describe("judgeStory", () => {
  it("finds nothing where all that is wanted was there", () => {
    const wanted = story({
      booked: [ten],
      bookedCount: 1,
      notBooked: [eleven],
      cancelled: 1,
      sms: 2,
      heard: ["(?i)DONE"],
      notHeard: ["sorry"],
      endedBy: "flow",
    })

    const judgement = judgeStory(
      wanted,
      end({
        demos: [demo(ten), demo(eleven, "cancelled")],
        heard: "Done!\nGoodbye",
        sms: 2,
        endedBy: "flow",
      }),
    )

    expect(judgement).toEqual({ unmet: [], unwanted: [] })
  })

  it.each<[string, Partial<Story>, Partial<StoryEnd>]>([
    ["booked", { booked: [ten] }, {}],
    ["bookedCount", { bookedCount: 1 }, {}],
    ["notBooked", { notBooked: [ten] }, { demos: [demo(ten)] }],
    ["cancelled", { cancelled: 1 }, {}],
    ["sms", { sms: 1 }, {}],
    ["endedBy", { endedBy: "flow" }, {}],
    ["not heard", { heard: ["(?i)done"] }, { heard: "Sorry" }],
    ["heard", { notHeard: ["(?s)a.*b"] }, { heard: "a\nb" }],
  ])("names %s where it does not hold", (name, wanted, found) => {
    const { unmet } = judgeStory(story(wanted), end(found))

    expect(unmet).toHaveLength(1)
    expect(unmet[0]).toMatch(new RegExp(`^${name}: `))
  })

  it.each<[string, Partial<Story>, Partial<StoryEnd>, string[]]>([
    [
      "a booking at another time",
      { booked: [ten] },
      { demos: [demo(eleven)] },
      [`booked: ${eleven}`],
    ],
    [
      "a booking that was not wanted",
      { notBooked: [ten] },
      { demos: [demo(ten)] },
      [`booked: ${ten}`],
    ],
    [
      "a cancelled demo that should stay",
      { booked: [ten] },
      { before: [demo(ten)], demos: [demo(ten, "cancelled")] },
      [`cancelled: ${ten}`],
    ],
    [
      "a moved demo that should stay",
      { booked: [ten] },
      { before: [demo(ten)], demos: [demo(eleven)] },
      [`booked: ${eleven}`, `moved: ${ten}`],
    ],
    [
      "more cancelled demos than wanted",
      { cancelled: 0 },
      { before: [demo(ten)], demos: [demo(ten, "cancelled")] },
      ["cancelled: 1 instead of 0"],
    ],
  ])("counts %s as unwanted", (...[, wanted, found, unwanted]) => {
    expect(judgeStory(story(wanted), end(found)).unwanted).toEqual(unwanted)
  })

  it.each<[string, Partial<Story>, Partial<StoryEnd>]>([
    ["a demo that was not booked", { booked: [ten] }, {}],
    [
      "a demo that was not moved",
      { booked: [eleven] },
      { before: [demo(ten)], demos: [demo(ten)] },
    ],
    [
      "a demo that was not cancelled",
      { booked: [], cancelled: 1 },
      { before: [demo(ten)], demos: [demo(ten)] },
    ],
  ])("does not count %s as an unwanted write", (_, wanted, found) => {
    const judgement = judgeStory(story(wanted), end(found))

    expect(judgement.unwanted).toEqual([])
    expect(judgement.unmet).not.toEqual([])
  })
})
