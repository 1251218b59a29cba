import { instant } from "@call-center/domain"
import { describe, expect, it } from "vitest"

import { jsonLines } from "../src/views/json-lines.ts"

function shown() {
  const lines: unknown[] = []
  const observer = jsonLines((line) => lines.push(JSON.parse(line)))
  return { observer, lines }
}

const contactId = "c-1"

describe("JSON lines", () => {
  it("count texts among the events, and end with the call's end and its demos", () => {
    const { observer, lines } = shown()
    const sentAt = instant("2026-12-01T14:00:02Z")
    if (sentAt === undefined) throw new TypeError("expected an instant")

    observer.observed({
      type: "MessageReceived",
      text: "Bye.",
      contactId,
      seq: 1,
      at: "2026-12-01T14:00:00.000Z",
    })
    observer.observed({
      type: "CallEnded",
      by: "flow",
      contactId,
      seq: 2,
      at: "2026-12-01T14:00:01.000Z",
    })
    observer.smsSent({ to: "+12025550123", text: "Booked." }, sentAt)
    observer.ended({ by: "flow", reason: undefined, demos: [] })

    expect(lines).toEqual([
      {
        type: "MessageReceived",
        text: "Bye.",
        contactId,
        seq: 1,
        at: "2026-12-01T14:00:00.000Z",
      },
      {
        type: "SmsSent",
        to: "+12025550123",
        text: "Booked.",
        contactId,
        seq: 2,
        at: "2026-12-01T14:00:02.000Z",
      },
      {
        type: "CallEnded",
        by: "flow",
        demos: [],
        contactId,
        seq: 3,
        at: "2026-12-01T14:00:01.000Z",
      },
    ])
  })
})
