import type { Demo, DemoId } from "@call-center/domain"
import { instantOf, phoneOf } from "@call-center/domain/testing"
import { describe, expect, it } from "vitest"

import { commandItem, commandRecordFromItem, recordedAnswer } from "../src/command-record.ts"

const caller = phoneOf("+12025550123")
const contactId = "contact-1"
const [ten, eleven] = [
  instantOf("2026-12-02T10:00:00-05:00"),
  instantOf("2026-12-02T11:00:00-05:00"),
]
const demoId = "0123456789abcdef" as DemoId
const book = { kind: "book", caller, contactId, startsAt: ten } as const
const move = { kind: "move", caller, contactId, demoId, startsAt: eleven } as const
const cancel = { kind: "cancel", caller, contactId, demoId } as const
const booked: Demo = {
  demoId,
  caller,
  startsAt: ten,
  minutes: 30,
  status: "booked",
  contactId,
  changedAt: instantOf("2026-12-01T09:00:00-05:00"),
}
const moved: Demo = { ...booked, startsAt: eleven }
const other: Demo = { ...booked, demoId: "fedcba9876543210" as DemoId }

describe("the record of a command", () => {
  it("is its item, key by key", () => {
    expect(commandItem(move, { demo: moved, movedFrom: ten, version: 2 })).toEqual({
      pk: { S: "CONTACT#contact-1" },
      sk: { S: "COMMAND#move#0123456789abcdef#2026-12-02T16:00:00Z" },
      entity: { S: "Command" },
      caller: { S: "+12025550123" },
      demoId: { S: demoId },
      movedFrom: { S: "2026-12-02T15:00:00Z" },
      version: { N: "2" },
      expiresAt: { N: String(Date.parse("2026-12-02T14:00:00Z") / 1000) },
    })
    expect(
      commandItem(book, { demo: booked, movedFrom: undefined, version: 1 }),
    ).not.toHaveProperty("movedFrom")
  })

  it.each([ten, undefined])("is read as it was written, moved from %s", (movedFrom) => {
    const item = commandItem(move, { demo: moved, movedFrom, version: 2 })

    expect(commandRecordFromItem(item)).toEqual({ demoId, movedFrom, version: 2 })
  })
})

describe("a repeated command", () => {
  const record = { demoId, movedFrom: undefined, version: 1 }

  it("is answered as the first time while what it brought about stands", () => {
    expect(recordedAnswer(book, record, [other, booked])).toEqual({
      demo: booked,
      movedFrom: undefined,
    })
    expect(recordedAnswer(move, { ...record, movedFrom: ten }, [other, moved])).toEqual({
      demo: moved,
      movedFrom: ten,
    })
  })

  it.each([
    ["was moved away", moved],
    ["was cancelled", { ...booked, status: "cancelled" } as const],
    ["is not there any more", other],
  ])("is a new one when its demo %s", (_what, demo) => {
    expect(recordedAnswer(book, record, [demo])).toBeUndefined()
  })

  it("is a new one when nothing is recorded of it", () => {
    expect(recordedAnswer(book, undefined, [booked])).toBeUndefined()
  })

  it("that cancels stays answered, since nothing books a cancelled demo again", () => {
    const cancelled: Demo = { ...booked, status: "cancelled" }

    expect(recordedAnswer(cancel, record, [other, cancelled])).toEqual({
      demo: cancelled,
      movedFrom: undefined,
    })
  })
})
