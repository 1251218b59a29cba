import { type StoredDemo, demoFromItem } from "@call-center/booking-store"
import type { Instant } from "@call-center/domain"
import type { DynamoDBRecord } from "aws-lambda"

/** A change that a caller is told of. */
export type DemoChange =
  | { readonly kind: "booked"; readonly stored: StoredDemo }
  | { readonly kind: "moved"; readonly stored: StoredDemo; readonly movedFrom: Instant }
  | { readonly kind: "cancelled"; readonly stored: StoredDemo }

/**
 * What a stream record means to the caller; undefined for other items, for the item that a move leaves, for erased
 * callers and for items whose time to live is over. Throws `BookingStoreFault` for a demo that can't be read.
 */
export function demoChange({ eventName, dynamodb }: DynamoDBRecord): DemoChange | undefined {
  const stored = demoFromItem(dynamodb?.NewImage)
  if (stored === undefined) return undefined
  const { movedFrom, demo } = stored
  if (eventName === "INSERT") {
    return movedFrom === undefined
      ? { kind: "booked", stored }
      : { kind: "moved", stored, movedFrom }
  }
  const before = demoFromItem(dynamodb?.OldImage)
  return before?.demo.status === "booked" && demo.status === "cancelled"
    ? { kind: "cancelled", stored }
    : undefined
}
