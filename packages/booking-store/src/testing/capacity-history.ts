import type { BookingRules, Demo } from "@call-center/domain"
import type { DynamoDBRecord } from "aws-lambda"

import { demoFromItem } from "../demo-item.ts"

/**
 * What a table's stream, in the order of its commits, tells of bookings that should not have been: at the moment of each one,
 * no instant of the new demo may have more demos under way than the rules allow by which it was booked. `rulesOf` knows
 * these from the contact. Empty when nothing is wrong.
 */
export function overCapacity(
  records: readonly DynamoDBRecord[],
  rulesOf: (contactId: string) => Pick<BookingRules, "capacityPerSlot">,
): readonly string[] {
  const booked = new Map<string, Demo>()
  const wrong: string[] = []
  for (const { eventName, dynamodb } of records) {
    const now = demoFromItem(dynamodb?.NewImage)?.demo
    const before = demoFromItem(dynamodb?.OldImage)?.demo
    if (before !== undefined && booked.get(before.demoId)?.startsAt === before.startsAt)
      booked.delete(before.demoId)
    if (now?.status !== "booked") continue
    booked.set(now.demoId, now)
    if (eventName !== "INSERT") continue
    const { capacityPerSlot } = rulesOf(now.contactId)
    const most = mostAtATime(now, [...booked.values()])
    if (most > capacityPerSlot)
      wrong.push(
        `${now.startsAt} ${now.minutes} min: ${most} at a time, ${capacityPerSlot} allowed`,
      )
  }
  return wrong
}

/** How many demos are under way at the fullest instant of one of them. */
function mostAtATime(demo: Demo, all: readonly Demo[]): number {
  const [from, until] = times(demo)
  const others = all.map(times).filter(([start, end]) => start < until && end > from)
  // The number only rises where one begins.
  const instants = others.map(([start]) => Math.max(start, from))
  const at = (instant: number) =>
    others.filter(([start, end]) => start <= instant && instant < end).length
  return Math.max(...instants.map(at))
}

function times({ startsAt, minutes }: Demo): readonly [number, number] {
  const start = Date.parse(startsAt)
  return [start, start + minutes * 60_000]
}
