import type { Overlay } from "../storage/overlay.ts"
import type { Item } from "./attribute-value.ts"
import { asAwsError, refusalWithItem, validationError } from "./aws-error.ts"
import {
  type Reporting,
  consumedCapacity,
  getUse,
  rangeUse,
  writeUse,
} from "./consumed-capacity.ts"
import {
  type DynaliteData,
  type DynaliteStore,
  type Touched,
  dynaliteStore,
  maximumItemBytes,
} from "./dynalite-store.ts"
import {
  type DynaliteAction,
  type DynaliteValidation,
  dynaliteActions,
  dynaliteValidations,
} from "./dynalite.ts"
import { refuseEmptiedIndexKey, refuseEmptyIndexKey } from "./empty-keys.ts"
import type { Operation } from "./engine.ts"
import { itemBytes } from "./item-size.ts"
import { record } from "./journal.ts"
import { checkedRequest } from "./request.ts"
import { type TableDescription, existingTable } from "./table-definition.ts"

type Result = Record<string, unknown>

/** One write of one item, as its own operation or as part of a transaction. */
export interface ItemWrite {
  readonly action: DynaliteAction
  readonly validation: DynaliteValidation
  /** Throws when DynamoDB would not store the item that comes out. */
  readonly refuse: (table: TableDescription, newItem: Item) => void
}

function refusePut(table: TableDescription, newItem: Item): void {
  if (itemBytes(newItem) > maximumItemBytes)
    throw validationError("Item size has exceeded the maximum allowed size", {
      refusesWholeRequest: true,
    })
  refuseEmptyIndexKey(table, newItem)
}

function refuseUpdate(table: TableDescription, newItem: Item): void {
  if (itemBytes(newItem) > maximumItemBytes)
    throw validationError("Item size to update has exceeded the maximum allowed size")
  refuseEmptiedIndexKey(table, newItem)
}

export const itemWrites = {
  Put: {
    action: dynaliteActions.putItem,
    validation: dynaliteValidations.putItem,
    refuse: refusePut,
  },
  Update: {
    action: dynaliteActions.updateItem,
    validation: dynaliteValidations.updateItem,
    refuse: refuseUpdate,
  },
  Delete: {
    action: dynaliteActions.deleteItem,
    validation: dynaliteValidations.deleteItem,
    refuse: () => {},
  },
} as const satisfies Record<string, ItemWrite>

const batchWrite: ItemWrite = {
  action: dynaliteActions.batchWriteItem,
  validation: dynaliteValidations.batchWriteItem,
  refuse: refusePut,
}

/** A parameter that dynalite does not know. */
export const onConditionCheckFailure = {
  ReturnValuesOnConditionCheckFailure: { type: "String", enum: ["ALL_OLD", "NONE"] },
} as const

export const putItem = writeOperation(itemWrites.Put)
export const updateItem = writeOperation(itemWrites.Update)
export const deleteItem = writeOperation(itemWrites.Delete)
export const batchWriteItem = writeOperation(batchWrite)

export const getItem: Operation = async (engine, input) => {
  const data = checkedRequest(input, dynaliteValidations.getItem)
  const touched = nothingTouched()
  const result = performed(
    dynaliteActions.getItem,
    dynaliteStore({ reader: engine.storage }, touched),
    data,
  )
  const uses = getUse(touched.got, readUnit(data["ConsistentRead"]))
  return withCapacity(result, consumedCapacity(uses, reporting(data), undefined)[0])
}

export const batchGetItem: Operation = async (engine, input) => {
  const data = checkedRequest(input, dynaliteValidations.batchGetItem)
  const touched = nothingTouched()
  const store = dynaliteStore({ reader: engine.storage }, touched)
  const result = performed(dynaliteActions.batchGetItem, store, data)
  const requests = data["RequestItems"] as Record<string, { readonly ConsistentRead?: boolean }>
  const uses = touched.got.flatMap((got) =>
    getUse([got], readUnit(requests[got.tableName]?.ConsistentRead)),
  )
  return withCapacity(result, listed(consumedCapacity(uses, reporting(data), undefined)))
}

export const query = rangeOperation(dynaliteActions.query, dynaliteValidations.query)
export const scan = rangeOperation(dynaliteActions.scan, dynaliteValidations.scan)

/** Runs one write on an overlay and notes what it touched; throws what DynamoDB would refuse with. */
export function writeItem(
  overlay: Overlay,
  data: DynaliteData,
  write: ItemWrite,
): { readonly result: Result; readonly touched: Touched } {
  const touched = nothingTouched()
  const store = dynaliteStore({ reader: overlay, writer: overlay }, touched)
  try {
    const result = performed(write.action, store, data)
    for (const { table, newItem } of touched.changes)
      if (newItem !== undefined) write.refuse(table, newItem)
    return { result, touched }
  } catch (error) {
    throw refusalWithItem(error, data, touched.got[0]?.item)
  }
}

/** How much of the capacity an answer is to tell. */
export function reporting(data: DynaliteData): Reporting {
  return (data["ReturnConsumedCapacity"] as Reporting | undefined) ?? "NONE"
}

function writeOperation(write: ItemWrite): Operation {
  return async (engine, input) => {
    const data = checkedRequest(input, write.validation, onConditionCheckFailure)
    const { result, touched } = await engine.queue.write((overlay) => {
      const written = writeItem(overlay, data, write)
      record(overlay, written.touched.changes, { now: engine.now() })
      return written
    })
    engine.committed()
    const uses = touched.changes.map((change) => writeUse(change, 1))
    const capacity = consumedCapacity(uses, reporting(data), undefined)
    return withCapacity(result, write === batchWrite ? listed(capacity) : capacity[0])
  }
}

function rangeOperation(action: DynaliteAction, validation: DynaliteValidation): Operation {
  return async (engine, input) => {
    const data = checkedRequest(input, validation)
    const touched = nothingTouched()
    const { storage } = engine
    const store = dynaliteStore({ reader: storage, entries: storage.entries }, touched)
    const result = await performing(action, store, data)
    const items = touched.ranOver.slice(0, Number(result["ScannedCount"]))
    const { description: table } = existingTable(storage, data.TableName)
    const indexName = data["IndexName"] as string | undefined
    const use = rangeUse(items, { table, indexName }, readUnit(data["ConsistentRead"]))
    return withCapacity(result, consumedCapacity([use], reporting(data), undefined)[0])
  }
}

function nothingTouched(): Touched {
  return { changes: [], got: [], ranOver: [] }
}

function performing(
  action: DynaliteAction,
  store: DynaliteStore,
  data: DynaliteData,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    action(store, data, (error, result) => {
      if (error === null || error === undefined) resolve(result ?? {})
      else reject(asAwsError(error))
    })
  })
}

/** Runs one of dynalite's actions by key; they answer at once, since the store does. */
export function performed(
  action: DynaliteAction,
  store: DynaliteStore,
  data: DynaliteData,
): Result {
  let answer: { readonly error: unknown; readonly result: Result | undefined } | undefined
  action(store, data, (error, result) => (answer = { error, result }))
  if (answer === undefined) throw new Error("expected an action to answer at once, got no answer")
  if (answer.error !== null && answer.error !== undefined) throw asAwsError(answer.error)
  return answer.result ?? {}
}

function withCapacity(result: Result, capacity: unknown): Result {
  const { ConsumedCapacity: _theirs, ...rest } = result
  return capacity === undefined ? rest : { ...rest, ConsumedCapacity: capacity }
}

function listed(capacity: readonly Result[]): readonly Result[] | undefined {
  return capacity.length === 0 ? undefined : capacity
}

function readUnit(consistent: unknown): 0.5 | 1 {
  return consistent === true ? 1 : 0.5
}
