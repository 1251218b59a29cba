import type { AttributeValue } from "@aws-sdk/client-dynamodb"
import { type Demo, type DemoId, type Instant, demoId, instant } from "@call-center/domain"

import type { BookingCommand } from "./booking-command.ts"
import type { StoredDemo } from "./demo-item.ts"
import { type Item, numberOf, optionalTextOf, textOf } from "./item-attributes.ts"
import { commandKey } from "./keys.ts"
import { commandExpiresAt } from "./retention.ts"

/** What a command answers. */
export type CommandAnswer = Pick<StoredDemo, "demo" | "movedFrom">

/** What a contact's command came to. */
export interface CommandRecord {
  readonly demoId: DemoId
  readonly movedFrom: Instant | undefined
  /** The caller's version after the command. */
  readonly version: number
}

/** Reads what a command came to from its item. Throws `BookingStoreFault` when the item is broken. */
export function commandRecordFromItem(item: Item): CommandRecord {
  return {
    demoId: textOf(item, "demoId", demoId),
    movedFrom: optionalTextOf(item, "movedFrom", instant),
    version: numberOf(item, "version"),
  }
}

/** Writes what a command came to as its item. */
export function commandItem(
  command: BookingCommand,
  { demo, movedFrom, version }: StoredDemo,
): Record<string, AttributeValue> {
  return {
    ...commandKey(command),
    entity: { S: "Command" },
    // Read by `forgetCaller` only: several callers may share a contact.
    caller: { S: command.caller },
    demoId: { S: demo.demoId },
    ...(movedFrom === undefined ? {} : { movedFrom: { S: movedFrom } }),
    version: { N: String(version) },
    expiresAt: { N: String(commandExpiresAt(demo.changedAt)) },
  }
}

/**
 * The first answer of a repeated command, as long as what it brought about still stands. Where it does not, say the
 * demo was cancelled meanwhile, the caller asks for something new. `demos` are the caller's own.
 */
export function recordedAnswer(
  command: BookingCommand,
  record: CommandRecord | undefined,
  demos: readonly Demo[],
): CommandAnswer | undefined {
  if (record === undefined) return undefined
  const demo = demos.find((candidate) => candidate.demoId === record.demoId)
  if (demo === undefined || !stands(command, demo)) return undefined
  return { demo, movedFrom: record.movedFrom }
}

function stands(command: BookingCommand, demo: Demo): boolean {
  switch (command.kind) {
    case "book":
    case "move":
      return demo.status === "booked" && demo.startsAt === command.startsAt
    case "cancel":
      return true // nothing makes a cancelled demo a booked one again
  }
}
