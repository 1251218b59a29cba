import {
  ConditionalCheckFailedException,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb"
import {
  type ContactNumber,
  type ContactRefusal,
  type DailyUse,
  type IdentityStore,
  type ProofRefusal,
  type Result,
  afterWrongGuess,
  decideCode,
  decideGuess,
  decideNumber,
  granted,
  isCodeValid,
  localDateOf,
  mostNumbersPerContact,
  refused,
  useOn,
  whyNoText,
} from "@call-center/domain"

import { type CallerState, useAttribute } from "./caller-item.ts"
import { type Code, codeItem, isCode } from "./code-item.ts"
import { standingOf } from "./contact-item.ts"
import { type ItemUpdate, giveNumberUpdate, provenUpdate } from "./contact-updates.ts"
import { type BookingStoreOptions, contextOf } from "./create-booking-store.ts"
import { callerKey, codeKey } from "./keys.ts"
import { type Try, tryPatiently } from "./patience.ts"
import { readCallerState, readCode, readContact, readTextCount } from "./read-items.ts"
import { commandExpiresAt } from "./retention.ts"
import type { StoreContext } from "./run-command.ts"
import { type TableWrite, inTable } from "./table-write.ts"

/**
 * An `IdentityStore` on the booking table. What was proven, and how often somebody tried, stands in the table alone: what
 * a session remembers may have been replayed or forged.
 */
export function createIdentityStore(options: BookingStoreOptions): IdentityStore {
  const context = contextOf(options)
  const { table, patience } = context
  return {
    giveNumber: (number) => tryPatiently(patience, () => giveNumber(context, number)),
    isProven: (number) =>
      tryPatiently(patience, async () => {
        const contact = await readContact(table, number.contactId)
        return { done: standingOf(contact, number).isProven }
      }),
    sendCode: (number, which) => tryPatiently(patience, () => sendCode(context, number, which)),
    prove: (number, digits) => tryPatiently(patience, () => prove(context, number, digits)),
  }
}

async function giveNumber(
  { table: { client, tableName }, clock }: StoreContext,
  number: ContactNumber,
): Promise<Try<Result<undefined, ContactRefusal>>> {
  const update = giveNumberUpdate(number, clock.now())
  try {
    await client.send(new UpdateItemCommand({ TableName: tableName, ...update }))
    return { done: granted(undefined) }
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error
    return { done: refused({ code: "too_many_numbers", maximum: mostNumbersPerContact }) }
  }
}

/** What is known of a number and the contact that gives it. */
interface NumberView {
  readonly caller: CallerState
  readonly code: Code | undefined
  readonly use: DailyUse
}

async function readNumber(
  { table, rules, clock }: StoreContext,
  number: ContactNumber,
): Promise<NumberView> {
  const [caller, code] = await Promise.all([
    readCallerState(table, number.caller),
    readCode(table, number),
  ])
  const use = useOn(caller.use, localDateOf(rules.timeZone, clock.now()))
  const isValid = code !== undefined && isCodeValid(code.requestedAt, clock.now())
  return { caller, code: isValid ? code : undefined, use }
}

async function sendCode(
  context: StoreContext,
  number: ContactNumber,
  which: "any" | "new",
): Promise<Try<Result<"sent" | "underway", ProofRefusal>>> {
  const { table, clock } = context
  const [view, contact] = await Promise.all([
    readNumber(context, number),
    readContact(table, number.contactId),
  ])
  const mayGo = decideNumber(standingOf(contact, number))
  if (!mayGo.ok) return { done: mayGo }
  const mayGuess = decideGuess(view.use)
  if (!mayGuess.ok) return { done: mayGuess }
  if (which === "any" && view.code !== undefined) return { done: granted("underway") }
  const decided = decideCode(view.use)
  if (!decided.ok) return { done: decided }
  const why = await whyNoCode(context, number, view)
  if (why !== undefined) return { done: refused({ code: "no_text", why }) }
  await transact(context, [
    { Update: useUpdate(number, view.caller, { use: decided.value, now: clock.now() }) },
    { Update: giveNumberUpdate(number, clock.now()) },
    { Put: { Item: codeItem(number, clock.now()) } },
  ])
  return { done: granted("sent") }
}

async function whyNoCode(
  { table, rules, texts, clock }: StoreContext,
  { caller: number }: ContactNumber,
  { caller: { smsOptedOut: isOptedOut }, use }: NumberView,
) {
  if (texts === undefined) return "off"
  const sentToday = await readTextCount(table, localDateOf(rules.timeZone, clock.now()))
  return whyNoText(texts, { number, use, isOptedOut, sentToday, isClaimed: true })
}

/**
 * A guess counts before its caller hears whether it was right, and each on what was read: of many at a time no more are
 * answered than of as many one by one.
 */
async function prove(
  context: StoreContext,
  number: ContactNumber,
  digits: string,
): Promise<Try<Result<undefined, ProofRefusal>>> {
  const now = context.clock.now()
  const { caller, code, use } = await readNumber(context, number)
  const mayGuess = decideGuess(use)
  if (!mayGuess.ok) return { done: mayGuess }
  if (code === undefined) return { done: refused({ code: "no_valid_code" }) }
  if (!isCode(code, digits)) {
    const wrong = afterWrongGuess(use)
    await transact(context, [{ Update: useUpdate(number, caller, { use: wrong.use, now }) }])
    return { done: refused(wrong.refusal) }
  }
  await transact(context, [
    { Update: useUpdate(number, caller, { use, now }) },
    { Update: provenUpdate(number, now) },
    {
      Delete: {
        Key: { ...codeKey(number) },
        ConditionExpression: "requestedAt = :requestedAt",
        ExpressionAttributeValues: { ":requestedAt": { S: code.requestedAt } },
      },
    },
  ])
  return { done: granted(undefined) }
}

/** Notes what a number was used for, on the caller's version as it was read. */
function useUpdate(
  { caller: number }: ContactNumber,
  { version, smsOptedOut, expiresAt }: CallerState,
  { use, now }: { readonly use: DailyUse; readonly now: Parameters<typeof commandExpiresAt>[0] },
): ItemUpdate {
  const isNew = version === 0
  return {
    Key: { ...callerKey(number) },
    UpdateExpression: `SET #use = :use, version = :next, entity = :entity${
      smsOptedOut ? "" : ", expiresAt = :expiresAt"
    }`,
    ConditionExpression: isNew ? "attribute_not_exists(version)" : "version = :version",
    ExpressionAttributeNames: { "#use": "use" },
    ExpressionAttributeValues: {
      ":use": useAttribute(use),
      ":next": { N: String(version + 1) },
      ":entity": { S: "Caller" },
      ...(isNew ? {} : { ":version": { N: String(version) } }),
      ...(smsOptedOut
        ? {}
        : { ":expiresAt": { N: String(Math.max(expiresAt, commandExpiresAt(now))) } }),
    },
  }
}

async function transact(
  { table: { client, tableName } }: StoreContext,
  writes: readonly TableWrite[],
): Promise<void> {
  const TransactItems = writes.map((write) => inTable(tableName, write))
  await client.send(new TransactWriteItemsCommand({ TransactItems }))
}
