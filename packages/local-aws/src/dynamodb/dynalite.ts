import { createRequire } from "node:module"

import type { Item } from "./attribute-value.ts"
import type { DynaliteData, DynaliteStore } from "./dynalite-store.ts"
import type { TableDescription } from "./table-definition.ts"

type Callback = (error: unknown, result?: Record<string, unknown>) => void

/** One of dynalite's operations on a store. */
export type DynaliteAction = (store: DynaliteStore, data: DynaliteData, callback: Callback) => void

/** An operation's parameters and rules, as dynalite writes them. */
export interface DynaliteValidation {
  readonly types: Readonly<Record<string, unknown>>
  readonly custom?: unknown
}

interface DynaliteKeys {
  checkConditional(data: DynaliteData, item: Item | undefined): Error | null | undefined
  validateKey(key: Item, table: TableDescription): Error | null | undefined
  createKey(item: Item, table: TableDescription): string
}

interface DynaliteChecks {
  checkTypes(data: unknown, types: object): DynaliteData
  checkValidations(data: DynaliteData, types: object, custom: unknown, store: object): void
}

// dynalite is CommonJS without types; what is used of it is typed here and nowhere else
const require = createRequire(import.meta.url)

export const dynaliteKeys = require("dynalite/db/index.js") as DynaliteKeys

export const dynaliteChecks = require("dynalite/validations/index.js") as DynaliteChecks

export const dynaliteActions = {
  batchGetItem: require("dynalite/actions/batchGetItem.js") as DynaliteAction,
  batchWriteItem: require("dynalite/actions/batchWriteItem.js") as DynaliteAction,
  deleteItem: require("dynalite/actions/deleteItem.js") as DynaliteAction,
  getItem: require("dynalite/actions/getItem.js") as DynaliteAction,
  putItem: require("dynalite/actions/putItem.js") as DynaliteAction,
  query: require("dynalite/actions/query.js") as DynaliteAction,
  scan: require("dynalite/actions/scan.js") as DynaliteAction,
  updateItem: require("dynalite/actions/updateItem.js") as DynaliteAction,
} as const

export const dynaliteValidations = {
  batchGetItem: require("dynalite/validations/batchGetItem.js") as DynaliteValidation,
  batchWriteItem: require("dynalite/validations/batchWriteItem.js") as DynaliteValidation,
  createTable: require("dynalite/validations/createTable.js") as DynaliteValidation,
  deleteItem: require("dynalite/validations/deleteItem.js") as DynaliteValidation,
  deleteTable: require("dynalite/validations/deleteTable.js") as DynaliteValidation,
  describeTable: require("dynalite/validations/describeTable.js") as DynaliteValidation,
  describeTimeToLive: require("dynalite/validations/describeTimeToLive.js") as DynaliteValidation,
  getItem: require("dynalite/validations/getItem.js") as DynaliteValidation,
  listTables: require("dynalite/validations/listTables.js") as DynaliteValidation,
  putItem: require("dynalite/validations/putItem.js") as DynaliteValidation,
  query: require("dynalite/validations/query.js") as DynaliteValidation,
  scan: require("dynalite/validations/scan.js") as DynaliteValidation,
  updateItem: require("dynalite/validations/updateItem.js") as DynaliteValidation,
} as const
