import type { EventEmitter } from "node:events"
import { Stream } from "node:stream"

import { keyspace } from "../storage/keyspace.ts"
import type { KeyRange, Storage } from "../storage/storage.ts"
import type { Item } from "./attribute-value.ts"
import { dynamodbError } from "./aws-error.ts"
import { type TableDescription, tableRecord } from "./table-definition.ts"

/** A request after dynalite's own checks: parsed expressions begin with `_`. */
export type DynaliteData = Readonly<Record<string, unknown>> & {
  readonly TableName: string
  readonly Key?: Item
  readonly Item?: Item
}

type Callback = (error: unknown, value?: unknown) => void

interface SubStore {
  get(key: string, callback: Callback): void
  put(key: string, value: unknown, callback: Callback): void
  del(key: string, callback: Callback): void
  createValueStream(range: KeyRange): EventEmitter
  lock(key: string, run: (release: (callback: Callback) => Callback) => void): void
}

/** What dynalite's actions work on. */
export interface DynaliteStore {
  readonly options: { readonly maxItemSize: number }
  getTable(name: string, callback: Callback): void
  getItemDb(tableName: string): SubStore
  getIndexDb(kind: string, tableName: string, indexName: string): SubStore
}

/** One write of an item, with the item before and after it. */
export interface ItemChange {
  readonly table: TableDescription
  readonly oldItem: Item | undefined
  readonly newItem: Item | undefined
}

/** What an action has read and written. */
export interface Touched {
  readonly changes: ItemChange[]
  /** Items got by key, undefined where there was none. */
  readonly got: { readonly tableName: string; readonly item: Item | undefined }[]
  /** Items that a Query or Scan ran over, from a table or an index. */
  readonly ranOver: Item[]
}

/** What an action may read from, and where it may write to. */
export interface StoreAccess {
  readonly reader: { get(key: string): unknown }
  readonly writer?: { put(key: string, value: unknown): void; del(key: string): void }
  readonly entries?: Storage["entries"]
}

export const maximumItemBytes = 400 * 1024

/**
 * Gives dynalite's actions their store. Writes go where `access.writer` says instead of to the disk, so that a
 * transaction is a handful of actions on one overlay; what is read and written is noted in `touched`.
 */
export function dynaliteStore(access: StoreAccess, touched: Touched): DynaliteStore {
  const table = (name: string): TableDescription | undefined =>
    tableRecord(access.reader, name)?.description
  return {
    options: { maxItemSize: maximumItemBytes },
    getTable: (name, callback) => {
      const found = table(name)
      if (found === undefined) callback(tableNotFound())
      else callback(null, found)
    },
    getItemDb: (tableName) => {
      const store = subStore(access, keyspace.items(tableName), touched)
      return {
        ...store,
        get: (key, callback) =>
          store.get(key, (error, item) => {
            touched.got.push({ tableName, item: item as Item | undefined })
            callback(error, item)
          }),
        ...noted({ access, touched, tableName, store }),
      }
    },
    getIndexDb: (_kind, tableName, indexName) =>
      subStore(access, keyspace.index(tableName, indexName), touched),
  }
}

/** The error of every operation on items whose table is not there. */
export function tableNotFound(): Error & { readonly statusCode: number; readonly body: unknown } {
  const { body, status } = dynamodbError(
    "ResourceNotFoundException",
    "Requested resource not found",
  )
  return Object.assign(new Error("Requested resource not found"), { statusCode: status, body })
}

function noted(of: {
  readonly access: StoreAccess
  readonly touched: Touched
  readonly tableName: string
  readonly store: SubStore
}): Pick<SubStore, "put" | "del"> {
  const { access, store } = of
  const note = (key: string, newItem: Item | undefined): void => {
    const table = tableRecord(access.reader, of.tableName)?.description
    const oldItem = access.reader.get(keyspace.items(of.tableName) + key) as Item | undefined
    if (table !== undefined) of.touched.changes.push({ table, oldItem, newItem })
  }
  return {
    put: (key, value, callback) => {
      note(key, value as Item)
      store.put(key, value, callback)
    },
    del: (key, callback) => {
      note(key, undefined)
      store.del(key, callback)
    },
  }
}

function subStore(access: StoreAccess, prefix: string, touched: Touched): SubStore {
  const { reader, writer } = access
  return {
    get: (key, callback) => callback(null, reader.get(prefix + key)),
    put: (key, value, callback) => {
      writer?.put(prefix + key, value)
      callback(null)
    },
    del: (key, callback) => {
      writer?.del(prefix + key)
      callback(null)
    },
    createValueStream: (range) => valueStream(access, withPrefix(prefix, range), touched),
    // writes are serialised before they come here
    lock: (_key, run) => run((callback) => callback),
  }
}

function withPrefix(prefix: string, range: KeyRange): KeyRange {
  const end = `${prefix}\u{10FFFF}`
  return {
    ...(range.gt === undefined ? { gte: prefix + (range.gte ?? "") } : { gt: prefix + range.gt }),
    ...(range.lte === undefined
      ? { lt: range.lt === undefined ? end : prefix + range.lt }
      : { lte: prefix + range.lte }),
    reverse: range.reverse ?? false,
    ...(range.limit !== undefined && range.limit >= 0 && { limit: range.limit }),
  }
}

/** A stream as dynalite's lazy lists want it: "data" for each value, then "end"; `destroy` when they have enough. */
function valueStream(access: StoreAccess, range: KeyRange, touched: Touched): EventEmitter {
  // dynalite subscribes twice to an emitter that is no Stream
  const stream = Object.assign(new Stream(), { destroyed: false, destroy: () => {} })
  stream.destroy = () => void (stream.destroyed = true)
  async function pump(): Promise<void> {
    for await (const [, value] of access.entries?.(range) ?? []) {
      if (stream.destroyed) break
      touched.ranOver.push(value as Item)
      stream.emit("data", value)
    }
    stream.emit("end")
  }
  pump().catch((error: unknown) => stream.emit("error", error))
  return stream
}
