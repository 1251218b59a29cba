import {
  type BookingRefusal,
  type BookingStore,
  type Clock,
  type Result,
  type TextRules,
  firstFreeSlots,
  freeSlotsOn,
  granted,
  nearestFreeSlots,
  upcomingDemos,
} from "@call-center/domain"

import type { BookingCommand } from "../booking-command.ts"
import { type CommandAnswer, recordedAnswer } from "../command-record.ts"
import { newContact } from "../contact-item.ts"
import { type CommandView, decideChange } from "../decide-change.ts"
import { apply, callerIn, loadsOf, type MemoryTable, recordKey } from "./memory-table.ts"

export interface MemoryStoreOptions {
  readonly table: MemoryTable
  readonly clock: Clock
  /** As for a store on DynamoDB. */
  readonly texts?: TextRules
}

/**
 * A `BookingStore` that keeps everything in this process, by the rules and decisions of the one on DynamoDB, and held to
 * the same contract: for thousands of calls that are about the conversation. Texts are decided on and not sent.
 */
export function createMemoryStore(options: MemoryStoreOptions): BookingStore {
  const { table, clock } = options
  const availability = () => ({
    rules: table.rules,
    now: clock.now(),
    loads: loadsOf(table, clock.now()),
  })
  const demosOf = (caller: Parameters<BookingStore["upcomingDemos"]>[0]) =>
    (table.demos.get(caller) ?? []).map(({ demo }) => demo)
  return {
    book: async (command) => mapped(run(options, { kind: "book", ...command }), ({ demo }) => demo),
    move: async (command) =>
      mapped(run(options, { kind: "move", ...command }), ({ demo, movedFrom }) => ({
        demo,
        movedFrom: movedFrom ?? demo.startsAt,
      })),
    cancel: async (command) =>
      mapped(run(options, { kind: "cancel", ...command }), ({ demo }) => demo),
    upcomingDemos: async (caller, madeIn) => upcomingDemos(demosOf(caller), clock.now(), madeIn),
    freeSlotsOn: async (date) => freeSlotsOn(availability(), date),
    firstFreeSlots: async (from, count) => firstFreeSlots(availability(), from, count).slots,
    nearestFreeSlots: async (wish, count) => nearestFreeSlots(availability(), wish, count).slots,
  }
}

function run(
  { table, clock, texts }: MemoryStoreOptions,
  command: BookingCommand,
): Result<CommandAnswer, BookingRefusal> {
  const stored = table.demos.get(command.caller) ?? []
  const demos = stored.map(({ demo }) => demo)
  const seen: CommandView = {
    view: {
      rules: table.rules,
      now: clock.now(),
      loads: loadsOf(table, clock.now()),
      demos,
      onlyMadeIn: command.reach === "contact" ? command.contactId : undefined,
    },
    caller: callerIn(table, command.caller),
    counted: demos.map((demo) => ({ demo, slotLoad: undefined })),
    dayRules: undefined,
    contact: table.contacts.get(command.contactId) ?? newContact,
    sentToday: 0,
    texts,
  }
  const recorded = recordedAnswer(command, table.records.get(recordKey(command)), demos)
  if (recorded !== undefined) return granted(recorded)
  const decided = decideChange(command, seen)
  if (!decided.ok) return decided
  apply(table, decided.value)
  return granted(decided.value.next)
}

function mapped<Value, Refusal, Mapped>(
  result: Result<Value, Refusal>,
  map: (value: Value) => Mapped,
): Result<Mapped, Refusal> {
  return result.ok ? granted(map(result.value)) : result
}
