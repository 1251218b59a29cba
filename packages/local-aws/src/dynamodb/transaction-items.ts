import type { Overlay } from "../storage/overlay.ts"
import type { Item } from "./attribute-value.ts"
import { asAwsError, protocolError, refusalWithItem, validationError } from "./aws-error.ts"
import { type DynaliteData, type Touched, dynaliteStore, tableNotFound } from "./dynalite-store.ts"
import { type DynaliteValidation, dynaliteValidations, dynaliteKeys } from "./dynalite.ts"
import { refuseEmptyKey } from "./empty-keys.ts"
import { itemWrites, onConditionCheckFailure, writeItem } from "./item-operations.ts"
import { checkedRequest } from "./request.ts"
import { type TableDescription, tableRecord } from "./table-definition.ts"

/** One action of a transaction, checked and ready to run. */
export interface TransactionItem {
  readonly tableName: string
  /** The item's key, or the whole item of a Put. */
  readonly keyed: Item
  /** Runs on the transaction's overlay; throws what DynamoDB would refuse with. */
  readonly run: (overlay: Overlay) => Touched
}

/** Checks one element of TransactItems of a TransactWriteItems. */
export function transactWriteItem(raw: unknown, at: number): TransactionItem {
  if (typeof raw !== "object") throw protocolError("SerializationException")
  const actions = Object.entries(raw ?? {}).filter(([, input]) => input !== null)
  const [kind, input]: [string, unknown] = (actions.length === 1 && actions[0]) || ["", undefined]
  switch (kind) {
    case "Put":
    case "Update":
    case "Delete": {
      const data = transactionData(input, itemWrites[kind].validation)
      if (kind === "Update") demand(data, "UpdateExpression", `${at + 1}.member.update`)
      const run = (overlay: Overlay): Touched => writeItem(overlay, data, itemWrites[kind]).touched
      return { tableName: data.TableName, keyed: keyedBy(data), run }
    }
    case "ConditionCheck": {
      const data = transactionData(input, dynaliteValidations.deleteItem)
      demand(data, "ConditionExpression", `${at + 1}.member.conditionCheck`)
      const run = (overlay: Overlay): Touched => conditionCheck(overlay, data)
      return { tableName: data.TableName, keyed: keyedBy(data), run }
    }
    default:
      throw validationError("TransactItems can only contain one of Check, Put, Update or Delete")
  }
}

/** Checks one element of TransactItems of a TransactGetItems. */
export function transactGetItem(raw: unknown): DynaliteData {
  const get = (raw as { readonly Get?: unknown }).Get
  if (get === undefined)
    throw validationError("TransactItems can only contain Get; expected one for each element")
  return checkedRequest(get, dynaliteValidations.getItem)
}

/** The table of an action; throws when there is none. */
function tableOf(reader: { get(key: string): unknown }, tableName: string): TableDescription {
  const found = tableRecord(reader, tableName)
  if (found === undefined) throw asAwsError(tableNotFound())
  return found.description
}

/** Throws when two actions name one item, or one of them names none. */
export function refuseUnclearKeys(
  reader: { get(key: string): unknown },
  items: readonly { readonly tableName: string; readonly keyed: Item }[],
): void {
  const seen = new Set<string>()
  for (const { tableName, keyed } of items) {
    const table = tableOf(reader, tableName)
    refuseEmptyKey(table, keyed)
    const key = JSON.stringify([tableName, ...table.KeySchema.map((it) => keyed[it.AttributeName])])
    if (seen.has(key))
      throw validationError("Transaction request cannot include multiple operations on one item")
    seen.add(key)
  }
}

function transactionData(input: unknown, validation: DynaliteValidation): DynaliteData {
  return checkedRequest(input, validation, onConditionCheckFailure)
}

function keyedBy(data: DynaliteData): Item {
  return data.Item ?? data.Key ?? {}
}

function demand(data: DynaliteData, parameter: string, path: string): void {
  if (data[parameter] !== undefined) return
  const name = parameter[0]?.toLowerCase() + parameter.slice(1)
  throw validationError(
    `1 validation error detected: Value null at 'transactItems.${path}.${name}' failed to satisfy constraint: Member must not be null`,
  )
}

/** A delete that stops short of deleting: the same key, the same condition. */
function conditionCheck(overlay: Overlay, data: DynaliteData): Touched {
  const table = tableOf(overlay, data.TableName)
  const touched: Touched = { changes: [], got: [], ranOver: [] }
  const invalid = dynaliteKeys.validateKey(keyedBy(data), table)
  if (invalid !== undefined && invalid !== null) throw asAwsError(invalid)
  const items = dynaliteStore({ reader: overlay }, touched).getItemDb(data.TableName)
  items.get(dynaliteKeys.createKey(keyedBy(data), table), () => {})
  const item = touched.got[0]?.item
  const refusal = dynaliteKeys.checkConditional(data, item)
  if (refusal !== undefined && refusal !== null) throw refusalWithItem(refusal, data, item)
  touched.changes.push({ table, oldItem: item, newItem: item })
  return touched
}
