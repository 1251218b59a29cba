import type { AttributeValue } from "@aws-sdk/client-dynamodb"
import {
  type BookingRules,
  type Demo,
  type Instant,
  demoId,
  instant,
  localDateOf,
  type NoText,
  noTexts,
  storedPhoneNumber,
} from "@call-center/domain"

import { type Item, numberOf, optionalTextOf, textOf } from "./item-attributes.ts"
import { type ItemKey, dayIndexKey, demoKey, slotLoadKeyIn } from "./keys.ts"
import { demoExpiresAt } from "./retention.ts"

/** A demo as its item holds it. */
export interface StoredDemo {
  readonly demo: Demo
  /** The start that its last move took it from, if it was ever moved. */
  readonly movedFrom: Instant | undefined
  /** The caller's version after the last change; no two changes of a demo share one. */
  readonly version: number
}

/** A demo with the counter that it is in while it is booked; the time zone that named its day may have been another. */
export interface CountedDemo {
  readonly demo: Demo
  readonly slotLoad: ItemKey | undefined
}

/** Reads a Demo item of the table; undefined and faults as `demoFromItem`. */
export function countedDemoFromItem(item: Item): CountedDemo | undefined {
  const stored = demoFromItem(item)
  if (stored === undefined) return undefined
  const { demo } = stored
  if (demo.status === "cancelled") return { demo, slotLoad: undefined }
  const day = optionalTextOf(item, "gsi1pk", (raw) => raw)
  return { demo, slotLoad: day === undefined ? undefined : slotLoadKeyIn(day, demo.startsAt) }
}

/** Reads a Demo item, of the table or of a stream record; undefined when the item is no demo. Throws `BookingStoreFault` when it is a broken one. */
export function demoFromItem(item: Item | undefined): StoredDemo | undefined {
  if (item?.["entity"]?.S !== "Demo") return undefined
  const noText = optionalTextOf(item, "noText", noTextOf)
  const demo: Demo = {
    demoId: textOf(item, "demoId", demoId),
    caller: textOf(item, "caller", storedPhoneNumber),
    startsAt: textOf(item, "startsAt", instant),
    minutes: numberOf(item, "minutes"),
    status: textOf(item, "status", statusOf),
    contactId: textOf(item, "contactId", (raw) => raw),
    changedAt: textOf(item, "changedAt", instant),
    ...(noText === undefined ? {} : { noText }),
  }
  return {
    demo,
    movedFrom: optionalTextOf(item, "movedFrom", instant),
    version: numberOf(item, "version"),
  }
}

/** Writes a booked demo as its item. */
export function demoItem(
  rules: BookingRules,
  { demo, movedFrom, version }: StoredDemo,
): Record<string, AttributeValue> {
  return {
    ...demoKey(demo),
    ...dayIndexKey(localDateOf(rules.timeZone, demo.startsAt), demo),
    entity: { S: "Demo" },
    demoId: { S: demo.demoId },
    caller: { S: demo.caller },
    startsAt: { S: demo.startsAt },
    minutes: { N: String(demo.minutes) },
    status: { S: demo.status },
    contactId: { S: demo.contactId },
    changedAt: { S: demo.changedAt },
    version: { N: String(version) },
    ...(movedFrom === undefined ? {} : { movedFrom: { S: movedFrom } }),
    ...(demo.noText === undefined ? {} : { noText: { S: demo.noText } }),
    expiresAt: { N: String(demoExpiresAt(rules, demo.startsAt)) },
  }
}

function noTextOf(raw: string): NoText | undefined {
  return noTexts.find((each) => each === raw)
}

function statusOf(raw: string): Demo["status"] | undefined {
  return raw === "booked" || raw === "cancelled" ? raw : undefined
}
