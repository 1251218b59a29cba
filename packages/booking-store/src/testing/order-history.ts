import {
  type BookingStore,
  type Demo,
  type DemoId,
  type PhoneNumber,
  type Slot,
  demoId,
  type OperatorStore,
} from "@call-center/domain"
import { instantOf } from "@call-center/domain/testing"
import * as fc from "fast-check"
import { expect } from "vitest"

import type { BookingCommand } from "../booking-command.ts"
import { BookingStoreFault } from "../booking-store-fault.ts"

/** Something a caller does; `wish` and `demo` pick among the slots and the caller's demos so far. */
export interface Order {
  readonly kind: "book" | "move" | "cancel"
  readonly wish: number
  readonly demo: number
  readonly sameContact: boolean
  readonly delivered: "once" | "twice in turn" | "twice at a time"
  readonly afterKill: "repeat" | "abandon"
}

export const anyOrder: fc.Arbitrary<Order> = fc.record({
  kind: fc.constantFrom("book", "book", "move", "cancel"),
  wish: fc.nat(9),
  demo: fc.nat(9),
  sameContact: fc.boolean(),
  delivered: fc.constantFrom("once", "once", "twice in turn", "twice at a time"),
  afterKill: fc.constantFrom("repeat", "abandon"),
})

/** One caller with all orders, the store that meets faults, and one that tells the truth. */
export interface CallerHistory {
  readonly caller: PhoneNumber
  readonly orders: readonly Order[]
  readonly slots: readonly Slot[]
  readonly store: BookingStore
  readonly truth: OperatorStore
}

/** What the caller was told: the state that each demo must have. */
type Told = Map<DemoId, Demo>

type Granted = { readonly ok: true; readonly value: Demo }
type Answer = Granted | { readonly ok: false; readonly refusal: { readonly code: string } }

/** Runs a caller's orders in turn and expects the truth to be what the caller was told, to the letter. */
export async function runOrders(history: CallerHistory): Promise<void> {
  const told: Told = new Map()
  let contact = 0
  for (const order of history.orders) {
    if (!order.sameContact) contact += 1
    const command = commandOf(history, order, { told, contactId: `${history.caller}-${contact}` })
    for (const demo of await deliver(history, order, command)) told.set(demo.demoId, demo)
    if (order.afterKill === "abandon") await settle(history, command, told)
  }
  expect(await storedDemos(history)).toEqual(sorted([...told.values()]))
}

function commandOf(
  { caller, slots }: CallerHistory,
  order: Order,
  { told, contactId }: { told: Told; contactId: string },
): BookingCommand {
  const known = [...told.keys()]
  const unknown = demoId("0123456789abcdef") as DemoId
  const chosen = known[order.demo % Math.max(1, known.length)] ?? unknown
  const offGrid = instantOf("2026-12-02T10:07:00-05:00")
  const startsAt =
    order.wish === 9 ? offGrid : (slots[order.wish % slots.length]?.startsAt ?? offGrid)
  if (order.kind === "book") return { kind: "book", caller, contactId, startsAt }
  if (order.kind === "move") return { kind: "move", caller, contactId, demoId: chosen, startsAt }
  return { kind: "cancel", caller, contactId, demoId: chosen }
}

/** Delivers a command as ordered; yields the demo that the answers tell of, if they do, which all must tell the same. */
async function deliver(
  history: CallerHistory,
  order: Order,
  command: BookingCommand,
): Promise<readonly Demo[]> {
  const once = () => answered(history.store, order, command)
  const answers =
    order.delivered === "twice at a time"
      ? await Promise.all([once(), once()])
      : [await once(), ...(order.delivered === "twice in turn" ? [await once()] : [])]
  const granted = answers.filter((answer) => answer !== undefined).filter(isGranted)
  const [first] = granted
  for (const { value } of granted) expect(value).toEqual(first?.value)
  if (answers[0]?.ok === true && order.delivered === "twice in turn")
    expect(answers[1] ?? answers[0]).toEqual(answers[0])
  return first === undefined ? [] : [first.value]
}

/** Sends a command until it is answered, or until the process is killed in an order to be abandoned. */
async function answered(
  store: BookingStore,
  order: Order,
  command: BookingCommand,
): Promise<Answer | undefined> {
  for (;;) {
    try {
      return await send(store, command)
    } catch (error) {
      if (!(error instanceof BookingStoreFault)) throw error
      if (order.afterKill === "abandon") return undefined
    }
  }
}

async function send(store: BookingStore, command: BookingCommand): Promise<Answer> {
  if (command.kind === "book") return store.book(command)
  if (command.kind === "cancel") return store.cancel(command)
  const moved = await store.move(command)
  return moved.ok ? { ok: true, value: moved.value.demo } : moved
}

/** After an abandoned command the truth is what was told, or that with the whole of the command; nothing in between. */
async function settle(history: CallerHistory, command: BookingCommand, told: Told): Promise<void> {
  const stored = await storedDemos(history)
  const changed = stored.filter(
    (demo) => JSON.stringify(told.get(demo.demoId)) !== JSON.stringify(demo),
  )
  expect(changed.length).toBeLessThanOrEqual(1)
  for (const demo of changed) {
    expect(demo.contactId).toBe(command.contactId)
    expect(demo.status).toBe(command.kind === "cancel" ? "cancelled" : "booked")
    if (command.kind !== "cancel") expect(demo.startsAt).toBe(command.startsAt)
    expect(command.kind === "book" || command.demoId === demo.demoId).toBe(true)
    told.set(demo.demoId, demo)
  }
  expect(stored).toHaveLength(told.size)
}

async function storedDemos({ truth, caller }: CallerHistory): Promise<readonly Demo[]> {
  const { demos } = await truth.export(caller)
  return sorted(demos)
}

function sorted(demos: readonly Demo[]): readonly Demo[] {
  return demos.toSorted((one, other) => (one.demoId < other.demoId ? -1 : 1))
}

function isGranted(answer: Answer): answer is Granted {
  return answer.ok
}
