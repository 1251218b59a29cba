import { performance } from "node:perf_hooks"

import { businessOf, defineCallCenter } from "@call-center/config"
import type { BookingStore, Instant } from "@call-center/domain"
import { createFulfillment, type Fulfillment } from "@call-center/fulfillment"

import { noProofs } from "./no-proofs.ts"

/** A turn of a call as Lex reports it. */
export function turnEvent(intent: string, inputTranscript: string): Record<string, unknown> {
  return {
    messageVersion: "1.0",
    invocationSource: "DialogCodeHook",
    inputMode: "Speech",
    sessionId: "bench",
    inputTranscript,
    bot: { name: "demo-bot", aliasName: "live", localeId: "en_US" },
    requestAttributes: { "x-amz-lex:channels:platform": "Connect" },
    sessionState: {
      sessionAttributes: { callerNumber: "+12025550123", contactId: "bench" },
      intent: { name: intent, state: "InProgress", confirmationState: "None", slots: {} },
    },
  }
}

/** Milliseconds of each turn, answered from a store that has everything at hand. */
export async function timeTurns(count: number): Promise<readonly number[]> {
  const fulfillment = fulfillmentWithoutWires()
  const events = [
    turnEvent("ScheduleDemo", "schedule a demo"),
    turnEvent("ScheduleDemo", "I'd like to book a demo for tomorrow at half past ten"),
    turnEvent("CheckDemo", "check my demo"),
    turnEvent("FallbackIntent", "what a lovely day it is"),
  ]
  const times: number[] = []
  for (let turn = 0; turn < count; turn += 1) {
    const event = events[turn % events.length]
    const start = performance.now()
    await fulfillment(event)
    times.push(performance.now() - start)
  }
  return times
}

function fulfillmentWithoutWires(): Fulfillment {
  const hours = ["09:00-17:00"]
  const callCenter = defineCallCenter({
    business: { name: "Acme", timeZone: "America/New_York" },
    hours: { monday: hours, tuesday: hours, wednesday: hours, thursday: hours, friday: hours },
  })
  return createFulfillment({
    store: readyStore,
    identity: noProofs,
    identityCheck: "caller-id",
    rules: callCenter.booking,
    clock: { now: () => "2026-12-01T14:00:00Z" as Instant },
    locale: "en_US",
    business: businessOf(callCenter),
    faq: callCenter.faq,
    daysKept: 30,
    bot: { name: "demo-bot", aliasName: "live" },
    logger: { info: () => {}, error: () => {} },
    metrics: { count: () => {} },
  })
}

const free = { startsAt: "2026-12-02T15:30:00Z" as Instant, minutes: 30, free: 1 }

/** A store that has everything at hand, and books nothing. */
export const readyStore: BookingStore = {
  book: () => Promise.reject(new Error("nothing is booked here")),
  move: () => Promise.reject(new Error("nothing is moved here")),
  cancel: () => Promise.reject(new Error("nothing is cancelled here")),
  upcomingDemos: async () => [],
  freeSlotsOn: async () => [free],
  firstFreeSlots: async () => [free],
  nearestFreeSlots: async () => [free],
}
