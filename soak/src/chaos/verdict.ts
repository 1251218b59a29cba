import { demoFromItem } from "@call-center/booking-store"
import { overCapacity } from "@call-center/booking-store/capacity-history"
import { type Demo, localDateOf } from "@call-center/domain"
import { type DemoChange, demoChange } from "@call-center/notifications"
import type { DynamoDBRecord } from "aws-lambda"

import { rulesOf, rulesOfContact, textRules } from "./configurations.ts"

/** What is known when all is over. */
export interface Evidence {
  /** The table's stream, in the order of its commits. */
  readonly records: readonly DynamoDBRecord[]
  /** Changes that were granted to callers. */
  readonly granted: readonly Demo[]
  /** Texts that SNS took. */
  readonly published: readonly { readonly phoneNumber: string; readonly message: string }[]
  /** The text that a change deserves. */
  readonly textOf: (change: DemoChange) => string
  /** How many texts the ledger calls sent. */
  readonly notedAsSent: number
}

/** Every broken promise, in words; empty when there is none. */
export function violations(evidence: Evidence): readonly string[] {
  return [
    ...overCapacity(evidence.records, rulesOfContact),
    ...missing(evidence),
    ...sentTwice(evidence),
    ...notSent(evidence),
    ...overLimits(evidence),
  ]
}

/** Changes that a caller was told of, and that the table never had. */
function missing({ records, granted }: Evidence): readonly string[] {
  const had = new Set(
    records.flatMap(({ dynamodb }) => {
      const demo = demoFromItem(dynamodb?.NewImage)?.demo
      return demo === undefined ? [] : [stateOf(demo)]
    }),
  )
  return granted.filter((demo) => !had.has(stateOf(demo))).map((demo) => `lost: ${stateOf(demo)}`)
}

function stateOf({ demoId, startsAt, status, contactId }: Demo): string {
  return `${demoId} ${status} ${startsAt} by ${contactId}`
}

/** Texts that came more often than what they tell happened. */
function sentTwice({ records, published, textOf }: Evidence): readonly string[] {
  const told = records
    .flatMap((record) => demoChange(record) ?? [])
    .filter(({ stored }) => stored.demo.noText === undefined)
  const deserved = counted(told.map((change) => `${change.stored.demo.caller} ${textOf(change)}`))
  const came = counted(published.map(({ phoneNumber, message }) => `${phoneNumber} ${message}`))
  return [...came]
    .filter(([text, times]) => times > (deserved.get(text) ?? 0))
    .map(([text, times]) => `sent ${times} times, deserved ${deserved.get(text) ?? 0}: ${text}`)
}

function notSent({ published, notedAsSent }: Evidence): readonly string[] {
  return notedAsSent > published.length
    ? [`${notedAsSent} texts are noted as sent, SNS took ${published.length}`]
    : []
}

/** Contacts that changed more, or for more numbers, than one may, and texts beyond the limits of a number and a day. */
function overLimits({ records, published }: Evidence): readonly string[] {
  const demos = records.flatMap((record) => demoChange(record)?.stored.demo ?? [])
  const { timeZone, maximumChangesPerContact } = rulesOf(0)
  const days = new Set(demos.map(({ changedAt }) => localDateOf(timeZone, changedAt))).size
  const numbers = new Map<string, Set<string>>()
  for (const { contactId, caller } of demos)
    numbers.set(contactId, (numbers.get(contactId) ?? new Set()).add(caller))
  return [
    ...above(counted(demos.map(({ contactId }) => contactId)), maximumChangesPerContact, "changes"),
    ...above(
      [...numbers].map(([id, { size }]) => [id, size] as const),
      numbersPerContact,
      "numbers",
    ),
    ...above(
      counted(published.map(({ phoneNumber }) => phoneNumber)),
      textRules.maximumPerNumber * days,
      "texts",
    ),
    ...above([["all numbers", published.length]], textRules.maximumPerDay * days, "texts"),
  ]
}

/** Numbers that one contact may give. */
const numbersPerContact = 2

function counted(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}

function above(
  counts: Iterable<readonly [string, number]>,
  most: number,
  what: string,
): readonly string[] {
  return [...counts]
    .filter(([, count]) => count > most)
    .map(([name, count]) => `${name}: ${count} ${what}, ${most} allowed`)
}
