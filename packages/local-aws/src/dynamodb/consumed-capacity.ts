import { type Item, sameItem } from "./attribute-value.ts"
import type { ItemChange, Touched } from "./dynalite-store.ts"
import { itemBytes } from "./item-size.ts"
import type { SecondaryIndex, TableDescription } from "./table-definition.ts"

/** Units that one request took from one table and its indexes. */
export interface CapacityUse {
  readonly tableName: string
  readonly table: number
  readonly globals: Readonly<Record<string, number>>
  readonly locals: Readonly<Record<string, number>>
}

export type Reporting = "NONE" | "TOTAL" | "INDEXES"

/**
 * Units to write a change: one per KB of the larger image, and the same for every index entry that changes. A
 * transaction doubles the table's part only; measured on AWS: https://github.com/nubo-db/dynoxide/pull/188
 */
export function writeUse(change: ItemChange, factor: 1 | 2): CapacityUse {
  const { table } = change
  return {
    tableName: table.TableName,
    table: factor * kilobytes(change.oldItem, change.newItem),
    globals: indexUse(change, table.GlobalSecondaryIndexes),
    locals: indexUse(change, table.LocalSecondaryIndexes),
  }
}

/** Units to answer a repeated transaction: a transactional read of what the first one was sized on. */
export function replayUse({ table, oldItem, newItem }: ItemChange): CapacityUse {
  const bytes = Math.max(...[oldItem, newItem].map((item) => (item ? itemBytes(item) : 0)))
  return { tableName: table.TableName, table: 2 * fourKilobytes(bytes), globals: {}, locals: {} }
}

/** Units to read items by key: each is rounded up by itself to 4 KB; an item that is not there costs the least. */
export function getUse(got: Touched["got"], perUnit: ReadUnit): CapacityUse[] {
  return got.map(({ tableName, item }) => ({
    tableName,
    table: perUnit * fourKilobytes(item === undefined ? 0 : itemBytes(item)),
    globals: {},
    locals: {},
  }))
}

/** What one 4 KB read costs: eventually consistent, consistent, transactional. */
export type ReadUnit = 0.5 | 1 | 2

/** Units of a Query or Scan: the bytes of all items that it ran over, rounded up once to 4 KB. */
export function rangeUse(
  items: readonly Item[],
  of: { readonly table: TableDescription; readonly indexName: string | undefined },
  perUnit: ReadUnit,
): CapacityUse {
  const units = perUnit * fourKilobytes(items.reduce((sum, item) => sum + itemBytes(item), 0))
  const { indexName, table } = of
  const none = { tableName: table.TableName, table: 0, globals: {}, locals: {} }
  if (indexName === undefined) return { ...none, table: units }
  const isLocal = table.LocalSecondaryIndexes?.some((index) => index.IndexName === indexName)
  return { ...none, [isLocal === true ? "locals" : "globals"]: { [indexName]: units } }
}

/** What an answer's ConsumedCapacity says, one object a table. */
export function consumedCapacity(
  uses: readonly CapacityUse[],
  reporting: Reporting,
  kind: "Read" | "Write" | undefined,
): Record<string, unknown>[] {
  if (reporting === "NONE") return []
  const units = (count: number): Record<string, number> => ({
    CapacityUnits: count,
    ...(kind !== undefined && { [`${kind}CapacityUnits`]: count }),
  })
  return merged(uses).map((use) => reported(use, reporting, units))
}

function reported(
  use: CapacityUse,
  reporting: Reporting,
  units: (count: number) => Record<string, number>,
): Record<string, unknown> {
  const sum = use.table + total(use.globals) + total(use.locals)
  return {
    TableName: use.tableName,
    ...units(sum),
    ...(reporting === "INDEXES" && {
      Table: units(use.table),
      ...byIndex("GlobalSecondaryIndexes", use.globals, units),
      ...byIndex("LocalSecondaryIndexes", use.locals, units),
    }),
  }
}

function byIndex(
  name: string,
  indexes: Readonly<Record<string, number>>,
  units: (count: number) => Record<string, number>,
): Record<string, unknown> {
  const entries = Object.entries(indexes)
  if (entries.length === 0) return {}
  return { [name]: Object.fromEntries(entries.map(([index, count]) => [index, units(count)])) }
}

function indexUse(
  { oldItem, newItem, table }: ItemChange,
  indexes: readonly SecondaryIndex[] | undefined,
): Record<string, number> {
  const uses = (indexes ?? []).map((index) => {
    const before = indexEntry(oldItem, index, table)
    const after = indexEntry(newItem, index, table)
    return [index.IndexName, entryUnits(index, before, after)] as const
  })
  return Object.fromEntries(uses.filter(([, units]) => units > 0))
}

/** A changed index key costs the deletion of the old entry as well as the new one. */
function entryUnits(
  index: SecondaryIndex,
  before: Item | undefined,
  after: Item | undefined,
): number {
  if (before === undefined && after === undefined) return 0
  if (before === undefined || after === undefined) return kilobytes(before, after)
  if (sameItem(before, after)) return 0
  const moved = index.KeySchema.some(
    ({ AttributeName: name }) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  )
  return moved ? kilobytes(before) + kilobytes(after) : kilobytes(before, after)
}

function indexEntry(
  item: Item | undefined,
  index: SecondaryIndex,
  table: TableDescription,
): Item | undefined {
  if (item === undefined) return undefined
  if (index.KeySchema.some((key) => item[key.AttributeName] === undefined)) return undefined
  if (index.Projection.ProjectionType === "ALL") return item
  const keys = [...index.KeySchema, ...table.KeySchema].map((key) => key.AttributeName)
  const projected = new Set([...keys, ...(index.Projection.NonKeyAttributes ?? [])])
  return Object.fromEntries(Object.entries(item).filter(([name]) => projected.has(name)))
}

function merged(uses: readonly CapacityUse[]): CapacityUse[] {
  const byTable = new Map<string, CapacityUse>()
  for (const use of uses) {
    const sum = byTable.get(use.tableName)
    byTable.set(use.tableName, sum === undefined ? use : added(sum, use))
  }
  return [...byTable.values()]
}

function added(one: CapacityUse, other: CapacityUse): CapacityUse {
  return {
    tableName: one.tableName,
    table: one.table + other.table,
    globals: addedIndexes(one.globals, other.globals),
    locals: addedIndexes(one.locals, other.locals),
  }
}

function addedIndexes(
  one: Readonly<Record<string, number>>,
  other: Readonly<Record<string, number>>,
): Record<string, number> {
  const sum: Record<string, number> = { ...one }
  for (const [name, units] of Object.entries(other)) sum[name] = (sum[name] ?? 0) + units
  return sum
}

function total(units: Readonly<Record<string, number>>): number {
  return Object.values(units).reduce((sum, one) => sum + one, 0)
}

function kilobytes(...images: readonly (Item | undefined)[]): number {
  const sizes = images.map((item) => (item === undefined ? 0 : itemBytes(item)))
  return Math.max(1, Math.ceil(Math.max(...sizes) / 1024))
}

function fourKilobytes(bytes: number): number {
  return Math.max(1, Math.ceil(bytes / 4096))
}
