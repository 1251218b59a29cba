import type { DynamoDBRecord } from "aws-lambda"
import { describe, expect, it } from "vitest"

import { demoChange } from "../src/index.ts"

type Images = NonNullable<DynamoDBRecord["dynamodb"]>

const booked = imageOf({ status: "booked" })
const cancelled = imageOf({ status: "cancelled" })
const moved = imageOf({ status: "booked", movedFrom: "2026-12-02T15:00:00Z" })

describe("a record of the table's stream", () => {
  it.each([
    { says: "booked", record: inserted(booked) },
    { says: "moved", record: inserted(moved) },
    { says: "cancelled", record: modified(booked, cancelled) },
    { says: "cancelled", record: modified(moved, cancelled) },
  ])("of a change says $says", ({ says, record }) => {
    expect(demoChange(record)?.kind).toBe(says)
  })

  it("of a move says where the demo was before", () => {
    expect(demoChange(inserted(moved))).toMatchObject({ movedFrom: "2026-12-02T15:00:00Z" })
  })

  it.each([
    { what: "a change of a cancelled demo", record: modified(cancelled, cancelled) },
    { what: "a change of a booked demo", record: modified(booked, booked) },
    { what: "a demo that became booked again", record: modified(cancelled, booked) },
    { what: "a cancelled demo without what it was", record: modified(undefined, cancelled) },
    {
      what: "a demo that was deleted",
      record: { eventName: "REMOVE", dynamodb: { OldImage: booked } },
    },
    { what: "another item", record: inserted({ entity: { S: "SlotLoad" } }) },
    { what: "a record without images", record: { eventName: "INSERT", dynamodb: {} } },
    { what: "a record without anything", record: {} },
  ] satisfies { what: string; record: DynamoDBRecord }[])("of $what says nothing", ({ record }) => {
    expect(demoChange(record)).toBeUndefined()
  })
})

function inserted(image: Images["NewImage"]): DynamoDBRecord {
  return { eventName: "INSERT", dynamodb: { ...(image && { NewImage: image }) } }
}

function modified(before: Images["OldImage"], after: Images["NewImage"]): DynamoDBRecord {
  return {
    eventName: "MODIFY",
    dynamodb: { ...(before && { OldImage: before }), ...(after && { NewImage: after }) },
  }
}

function imageOf(changes: {
  readonly status: string
  readonly movedFrom?: string
}): NonNullable<Images["NewImage"]> {
  return {
    entity: { S: "Demo" },
    demoId: { S: "0123456789abcdef" },
    caller: { S: "+12025550123" },
    startsAt: { S: "2026-12-03T15:00:00Z" },
    minutes: { N: "30" },
    status: { S: changes.status },
    contactId: { S: "contact-1" },
    changedAt: { S: "2026-12-01T14:00:00Z" },
    version: { N: "2" },
    ...(changes.movedFrom === undefined ? {} : { movedFrom: { S: changes.movedFrom } }),
  }
}
