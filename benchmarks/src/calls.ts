import { performance } from "node:perf_hooks"
import process from "node:process"

import {
  type Slot,
  addDays,
  localDateOf,
  localTimeOf,
  parsePhoneNumber,
  slotsOn,
} from "@call-center/domain"
import { simulatedClock } from "@call-center/phone/call-clock"
import { type LocalCenter, startLocalCenter } from "@call-center/phone/local-center"

// @boundaries-ignore the one config file lies at the root
import callCenter from "../../call-center.config.ts"

const warmUps = 20
const measured = 200
const targetMs = 25

/**
 * Whole scripted booking calls through flow, Lex runtime, code-hook bundle and embedded database, one after the other;
 * the baseline in the same run is the one booking command of each, by itself.
 */
export async function run(): Promise<void> {
  const clock = simulatedClock(Date.parse("2026-12-01T09:00:00-05:00"))
  const center = await startLocalCenter({ callCenter, clock })
  try {
    const slots = slotsAhead(localDateOf(callCenter.booking.timeZone, clock.now()))
    await milliseconds(slots.splice(0, warmUps), (slot) => bookByCall(center, slot))
    const calls = await milliseconds(slots.splice(0, measured), (slot) => bookByCall(center, slot))
    const commands = await milliseconds(slots.splice(0, measured), (slot) =>
      bookByCommand(center, slot),
    )
    report(calls, commands)
  } finally {
    await center.settled()
    await center.stop()
  }
}

function report(calls: readonly number[], commands: readonly number[]): void {
  const call = quantile(calls, 0.5)
  const command = quantile(commands, 0.5)
  process.stdout.write(
    `whole booking call by keys   p50 ${call.toFixed(1)} ms, p99 ${quantile(calls, 0.99).toFixed(1)} ms (target p50 ${targetMs} ms)\n` +
      `its booking command alone    p50 ${command.toFixed(1)} ms, p99 ${quantile(commands, 0.99).toFixed(1)} ms\n` +
      `ratio of the medians         ${(call / command).toFixed(2)}\n`,
  )
}

function slotsAhead(today: Parameters<typeof addDays>[0]): Slot[] {
  const { booking } = callCenter
  return Array.from({ length: booking.horizonDays - 1 }, (_, day) =>
    slotsOn(booking, addDays(today, day + 1)),
  ).flat()
}

async function milliseconds(
  slots: readonly Slot[],
  book: (slot: Slot) => Promise<void>,
): Promise<readonly number[]> {
  const taken: number[] = []
  for (const slot of slots) {
    const from = performance.now()
    await book(slot)
    taken.push(performance.now() - from)
  }
  return taken
}

let callers = 0

/** A number of its own for each call: nobody may hold more than a few demos. */
function nextCaller(): string {
  callers += 1
  return `+1202555${String(callers).padStart(4, "0")}`
}

async function bookByCall(center: LocalCenter, { startsAt }: Slot): Promise<void> {
  const { timeZone } = callCenter.booking
  const [, month = "", day = ""] = localDateOf(timeZone, startsAt).split("-")
  const call = await center.simulator.dial({ from: nextCaller() })
  for (const keys of ["1", month + day, localTimeOf(timeZone, startsAt).replace(":", ""), "1"])
    await call.press(keys)
  await call.hangUp()
  if (!call.heard.some((text) => text.includes("booked")))
    throw new Error(`expected a booked demo at ${startsAt}, heard: ${call.heard.join(" | ")}`)
}

async function bookByCommand(center: LocalCenter, { startsAt }: Slot): Promise<void> {
  const caller = parsePhoneNumber(nextCaller())
  if (caller === undefined) throw new TypeError("expected a valid number for each caller")
  const answer = await center.store.book({ caller, contactId: `bench-${callers}`, startsAt })
  if (!answer.ok) throw new Error(`expected a booking at ${startsAt}, got ${answer.refusal.code}`)
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
