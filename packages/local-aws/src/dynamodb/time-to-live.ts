import { keyspace } from "../storage/keyspace.ts"
import { keysWithPrefix } from "../storage/storage.ts"
import type { Item } from "./attribute-value.ts"
import { validationError } from "./aws-error.ts"
import { dynaliteValidations } from "./dynalite.ts"
import type { Engine, Operation } from "./engine.ts"
import { itemWrites, writeItem } from "./item-operations.ts"
import { record } from "./journal.ts"
import { checkedRequest } from "./request.ts"
import { type TableRecord, existingTable } from "./table-definition.ts"

const updateTimeToLiveValidation = {
  types: {
    ...dynaliteValidations.describeTimeToLive.types,
    TimeToLiveSpecification: {
      type: "FieldStruct<TimeToLiveSpecification>",
      notNull: true,
      children: {
        AttributeName: {
          type: "String",
          notNull: true,
          lengthGreaterThanOrEqual: 1,
          lengthLessThanOrEqual: 255,
        },
        Enabled: { type: "Boolean", notNull: true },
      },
    },
  },
}

/** DescribeTimeToLive. */
export const describeTimeToLive: Operation = async (engine, input) => {
  const data = checkedRequest(input, dynaliteValidations.describeTimeToLive)
  const attribute = existingTable(engine.storage, data.TableName).timeToLiveAttribute
  return {
    TimeToLiveDescription:
      attribute === undefined
        ? { TimeToLiveStatus: "DISABLED" }
        : { TimeToLiveStatus: "ENABLED", AttributeName: attribute },
  }
}

/** UpdateTimeToLive: in force at once. */
export const updateTimeToLive: Operation = async (engine, input) => {
  const data = checkedRequest(input, updateTimeToLiveValidation)
  const specification = data["TimeToLiveSpecification"] as {
    readonly AttributeName: string
    readonly Enabled: boolean
  }
  await engine.queue.write((overlay) => {
    const { timeToLiveAttribute: current, ...rest } = existingTable(overlay, data.TableName)
    const next = changedAttribute(current, specification)
    const changed: TableRecord = next === undefined ? rest : { ...rest, timeToLiveAttribute: next }
    overlay.put(keyspace.table(data.TableName), changed)
  })
  return { TimeToLiveSpecification: specification }
}

/**
 * Deletes a table's items whose time to live is over at the clock's instant, as DynamoDB does in the background some
 * time after it, and returns how many went. Their stream records say that DynamoDB did it.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/howitworks-ttl.html
 */
export async function expireItems(engine: Engine, tableName: string): Promise<number> {
  const { description, timeToLiveAttribute } = existingTable(engine.storage, tableName)
  if (timeToLiveAttribute === undefined) return 0
  const attribute = timeToLiveAttribute
  const deletions: Promise<number>[] = []
  const items = engine.storage.entries(keysWithPrefix(keyspace.items(tableName)))
  for await (const [key, value] of items) {
    if (!isOver(value as Item, attribute, engine.now())) continue
    deletions.push(
      engine.queue.write((overlay) => {
        const item = overlay.get(key) as Item | undefined
        // it may have been renewed since it was read
        if (item === undefined || !isOver(item, attribute, engine.now())) return 0
        const names = description.KeySchema.map((part) => part.AttributeName)
        const Key = Object.fromEntries(names.map((name) => [name, item[name]])) as Item
        const { touched } = writeItem(overlay, { TableName: tableName, Key }, itemWrites.Delete)
        record(overlay, touched.changes, { now: engine.now(), byTimeToLive: true })
        return 1
      }),
    )
  }
  const expired = (await Promise.all(deletions)).reduce((sum, one) => sum + one, 0)
  if (expired > 0) engine.committed()
  return expired
}

function changedAttribute(
  current: string | undefined,
  wanted: { readonly AttributeName: string; readonly Enabled: boolean },
): string | undefined {
  if (current === undefined && !wanted.Enabled)
    throw validationError("TimeToLive is already disabled")
  if (current === undefined) return wanted.AttributeName
  if (current !== wanted.AttributeName)
    throw validationError(
      `TimeToLive is active on a different AttributeName: current AttributeName is ${current}`,
    )
  if (wanted.Enabled) throw validationError("TimeToLive is already enabled")
  return undefined
}

/** Seconds since 1970, in the past, but not by more than five years, which AWS takes for a mistake. */
function isOver(item: Item, attribute: string, now: number): boolean {
  const value = item[attribute]
  if (value === undefined || !("N" in value)) return false
  const age = now / 1000 - Number(value.N)
  return age >= 0 && age <= fiveYearsInSeconds
}

const fiveYearsInSeconds = 5 * 365.25 * 24 * 3600
