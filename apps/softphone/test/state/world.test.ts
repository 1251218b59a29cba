import { describe, expect, it } from "vitest"

import type { HelloFrame, ServerFrame } from "../../src/protocol/server-frame.ts"
import { emptyWorld, hasEnded, worldAfter } from "../../web/state/world.ts"
import { eventsOf, says, started } from "./events.ts"

const hello: HelloFrame = {
  type: "hello",
  businessName: "Acme",
  timeZone: "America/New_York",
  language: "en-US",
  voice: "Joanna",
  phrases: [],
  from: "+12025550123",
  entryFlow: "main",
  flows: [],
}

function told(...frames: readonly ServerFrame[]) {
  return frames.reduce(worldAfter, emptyWorld)
}

describe("worldAfter", () => {
  it("learns from the first event who calls, and when", () => {
    const [first, second] = eventsOf(started, says("Hello"))
    if (first === undefined || second === undefined) throw new TypeError("expected two events")

    const world = told(
      hello,
      { type: "call", contactId: "c1", request: "r1" },
      { type: "event", event: first },
      { type: "event", event: second },
      { type: "turn", contactId: "c1", seq: 2, tookMs: 38 },
    )

    expect(world.calls.get("c1")).toEqual({
      contactId: "c1",
      request: "r1",
      isRecorded: false,
      from: "+12025550123",
      startedMs: Date.parse("2026-12-01T14:00:00Z"),
      events: [first, second],
      tookMs: { 2: 38 },
    })
  })

  it("begins anew with a hello: everything that has happened follows it", () => {
    const sms = {
      type: "sms",
      contactId: "c1",
      to: "+12025550123",
      text: "Booked",
      atMs: 1,
    } as const

    const world = told(hello, { type: "call", contactId: "c1", request: "r1" }, sms, hello, sms)

    expect(world.calls.size).toBe(0)
    expect(world.texts).toEqual([sms])
  })

  it("leaves out what happens in a call that it does not know", () => {
    const [event] = eventsOf(says("Hello"))
    if (event === undefined) throw new TypeError("expected an event")
    const world = told(hello)

    expect(worldAfter(world, { type: "event", event })).toBe(world)
  })

  it("keeps the last refusal until a call rings", () => {
    const refused = told(hello, { type: "refused", line: "no" })

    expect(refused.refusal).toBe("no")
    expect(
      worldAfter(refused, { type: "call", contactId: "c", request: "r" }).refusal,
    ).toBeUndefined()
  })
})

describe("hasEnded", () => {
  it("is told by the last event", () => {
    expect(hasEnded({ events: eventsOf(started) })).toBe(false)
    expect(hasEnded({ events: eventsOf(started, { type: "CallEnded", by: "flow" }) })).toBe(true)
  })
})
