import { keyspace } from "../storage/keyspace.ts"
import { type Storage, keysWithPrefix } from "../storage/storage.ts"
import { dynaliteValidations } from "./dynalite.ts"
import type { Engine, Operation } from "./engine.ts"
import { checkedRequest } from "./request.ts"
import {
  type CreateTableInput,
  createTable as create,
  dropTable,
  existingTable,
} from "./table-definition.ts"

/** Parameters that dynalite does not know. The last three change nothing that can be seen here. */
const moreTableParameters = {
  StreamSpecification: {
    type: "FieldStruct<StreamSpecification>",
    children: {
      StreamEnabled: { type: "Boolean", notNull: true },
      StreamViewType: {
        type: "String",
        enum: ["NEW_AND_OLD_IMAGES", "NEW_IMAGE", "OLD_IMAGE", "KEYS_ONLY"],
      },
    },
  },
  DeletionProtectionEnabled: "Boolean",
}

/** CreateTable: the table is active when it answers. */
export const createTable: Operation = async (engine, input) => {
  const data = checkedRequest(input, dynaliteValidations.createTable, moreTableParameters)
  const place = { region: engine.region, now: engine.now() }
  const TableDescription = await engine.queue.write((overlay) =>
    create(overlay, data as unknown as CreateTableInput, place),
  )
  return { TableDescription }
}

/** DeleteTable: the table and its stream are gone when it answers. */
export const deleteTable: Operation = async (engine, input) => {
  const { TableName } = checkedRequest(input, dynaliteValidations.deleteTable)
  const TableDescription = await engine.queue.write((overlay) => dropTable(overlay, TableName))
  await clearTable(engine.storage, TableName)
  return { TableDescription }
}

/** DescribeTable. */
export const describeTable: Operation = async (engine, input) => {
  const { TableName } = checkedRequest(input, dynaliteValidations.describeTable)
  return { Table: existingTable(engine.storage, TableName).description }
}

/** ListTables, by name. */
export const listTables: Operation = async (engine, input) => {
  const data = checkedRequest(input, dynaliteValidations.listTables)
  const limit = Number(data["Limit"] ?? 100)
  const start = (data["ExclusiveStartTableName"] as string | undefined) ?? ""
  const names = await tableNames(engine)
  const behind = names.filter((name) => name > start)
  const page = behind.slice(0, limit)
  const last = behind.length > limit ? page.at(-1) : undefined
  return { TableNames: page, ...(last !== undefined && { LastEvaluatedTableName: last }) }
}

async function tableNames(engine: Engine): Promise<string[]> {
  const names: string[] = []
  for await (const [key] of engine.storage.entries(keysWithPrefix(keyspace.tables)))
    names.push(key.slice(keyspace.tables.length))
  return names
}

/** Ends deletions that the end of a process cut short. */
export async function finishDeletions(storage: Storage): Promise<void> {
  const names: string[] = []
  for await (const [key] of storage.entries(keysWithPrefix(keyspace.droppings)))
    names.push(key.slice(keyspace.droppings.length))
  for (const name of names) await clearTable(storage, name)
}

async function clearTable(storage: Storage, tableName: string): Promise<void> {
  const prefixes = [keyspace.items, keyspace.indexes, keyspace.stream, keyspace.checkpoints]
  for (const prefix of prefixes) await storage.clear(keysWithPrefix(prefix(tableName)))
  await storage.batch([{ type: "del", key: keyspace.dropping(tableName) }])
}
