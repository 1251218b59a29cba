import type { Facts } from "@call-center/callers"
import type { BookingRules, Demo } from "@call-center/domain"

import { namedStart } from "../people/starts.ts"

/** A change of the table that a call has made. */
export interface Change {
  readonly task: "book" | "move" | "cancel"
  readonly demo: Demo
  readonly from: Demo | undefined
}

/** What is different after a call. */
export function changesBetween(before: readonly Demo[], after: readonly Demo[]): readonly Change[] {
  return after.flatMap((demo): readonly Change[] => {
    const from = before.find(({ demoId }) => demoId === demo.demoId)
    if (from === undefined) {
      const booked = { task: "book", demo: { ...demo, status: "booked" }, from } as const
      return demo.status === "booked" ? [booked] : [booked, { task: "cancel", demo, from: demo }]
    }
    const moved = from.startsAt === demo.startsAt ? [] : [{ task: "move", demo, from } as const]
    const cancelled = from.status === demo.status ? [] : [{ task: "cancel", demo, from } as const]
    return [...moved, ...cancelled]
  })
}

/** The demos as they would stand without some of the changes, by start. */
export function withoutChanges(
  after: readonly Demo[],
  changes: readonly Change[],
): readonly Demo[] {
  return after
    .flatMap((demo): readonly Demo[] => {
      const first = changes.find((change) => change.demo.demoId === demo.demoId)
      if (first === undefined) return [demo]
      return first.from === undefined ? [] : [first.from]
    })
    .toSorted((one, other) => (one.startsAt < other.startsAt ? -1 : 1))
}

/** Whether a read-back speaks of a change. */
export function isReadBackOf(
  rules: BookingRules,
  { task, demo, from }: Change,
  readBack: { readonly task: string; readonly facts: Facts },
): boolean {
  if (readBack.task !== task) return false
  const { date, time, fromDate, fromTime } = readBack.facts
  const start = namedStart(rules, demo.startsAt)
  const isStart = date === start.date && time === start.time
  if (task !== "move" || from === undefined) return isStart
  const old = namedStart(rules, from.startsAt)
  return isStart && fromDate === old.date && fromTime === old.time
}
