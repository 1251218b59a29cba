import { randomUUID } from "node:crypto"

import { keyspace } from "../storage/keyspace.ts"
import type { Overlay } from "../storage/overlay.ts"
import { dynamodbError } from "./aws-error.ts"

export type StreamViewType = "NEW_AND_OLD_IMAGES" | "NEW_IMAGE" | "OLD_IMAGE" | "KEYS_ONLY"

export interface SecondaryIndex {
  readonly IndexName: string
  readonly KeySchema: readonly { readonly AttributeName: string; readonly KeyType: string }[]
  readonly Projection: {
    readonly ProjectionType: "ALL" | "INCLUDE" | "KEYS_ONLY"
    readonly NonKeyAttributes?: readonly string[]
  }
}

/** A table as DescribeTable shows it. */
export interface TableDescription {
  readonly TableName: string
  readonly TableStatus: "ACTIVE" | "DELETING"
  readonly TableArn: string
  readonly TableId: string
  /** Seconds since 1970. */
  readonly CreationDateTime: number
  readonly ItemCount: number
  readonly TableSizeBytes: number
  readonly ProvisionedThroughput: Throughput & { readonly NumberOfDecreasesToday: number }
  readonly BillingModeSummary?: { readonly BillingMode: string }
  readonly AttributeDefinitions: readonly {
    readonly AttributeName: string
    readonly AttributeType: string
  }[]
  readonly KeySchema: SecondaryIndex["KeySchema"]
  readonly GlobalSecondaryIndexes?: readonly SecondaryIndex[]
  readonly LocalSecondaryIndexes?: readonly SecondaryIndex[]
  readonly StreamSpecification?: {
    readonly StreamEnabled: boolean
    readonly StreamViewType?: StreamViewType
  }
  readonly LatestStreamArn?: string
  readonly LatestStreamLabel?: string
  readonly DeletionProtectionEnabled?: boolean
}

/** What is kept of a table: its description and what other operations set. */
export interface TableRecord {
  readonly description: TableDescription
  readonly timeToLiveAttribute?: string
}

/** The input of CreateTable after dynalite has checked it. */
export interface CreateTableInput {
  readonly TableName: string
  readonly AttributeDefinitions: TableDescription["AttributeDefinitions"]
  readonly KeySchema: TableDescription["KeySchema"]
  readonly GlobalSecondaryIndexes?: readonly SecondaryIndex[]
  readonly LocalSecondaryIndexes?: readonly SecondaryIndex[]
  readonly BillingMode?: string
  readonly ProvisionedThroughput?: Throughput
  readonly StreamSpecification?: TableDescription["StreamSpecification"]
  readonly DeletionProtectionEnabled?: boolean
}

interface Throughput {
  readonly ReadCapacityUnits: number
  readonly WriteCapacityUnits: number
}

/** The account and region of everything local. */
const localAccount = "000000000000"

/** What is kept of a table, or undefined when there is none of that name. */
export function tableRecord(
  reader: { get(key: string): unknown },
  tableName: string,
): TableRecord | undefined {
  return reader.get(keyspace.table(tableName)) as TableRecord | undefined
}

/** What is kept of a table; throws ResourceNotFoundException with DescribeTable's wording. */
export function existingTable(
  reader: { get(key: string): unknown },
  tableName: string,
): TableRecord {
  const record = tableRecord(reader, tableName)
  if (record !== undefined) return record
  const message = `Requested resource not found: Table: ${tableName} not found`
  throw dynamodbError("ResourceNotFoundException", message)
}

/** Makes an empty table, active at once. */
export function createTable(
  overlay: Overlay,
  input: CreateTableInput,
  place: { readonly region: string; readonly now: number },
): TableDescription {
  if (tableRecord(overlay, input.TableName) !== undefined)
    throw dynamodbError("ResourceInUseException", `Table already exists: ${input.TableName}`)
  if (overlay.get(keyspace.dropping(input.TableName)) !== undefined)
    throw dynamodbError("ResourceInUseException", `Table is being deleted: ${input.TableName}`)
  const description = describe(input, place)
  overlay.put(keyspace.table(input.TableName), { description } satisfies TableRecord)
  return description
}

/** Takes a table's definition away; its items are cleared by whoever calls. */
export function dropTable(overlay: Overlay, tableName: string): TableDescription {
  const { description } = existingTable(overlay, tableName)
  if (description.DeletionProtectionEnabled === true)
    throw dynamodbError(
      "ResourceInUseException",
      `Resource cannot be deleted as it is currently protected against deletion. Disable deletion protection first.`,
    )
  overlay.del(keyspace.table(tableName))
  overlay.put(keyspace.dropping(tableName), true)
  return { ...description, TableStatus: "DELETING" }
}

function describe(
  input: CreateTableInput,
  place: { readonly region: string; readonly now: number },
): TableDescription {
  const arn = `arn:aws:dynamodb:${place.region}:${localAccount}:table/${input.TableName}`
  const { BillingMode, ProvisionedThroughput, StreamSpecification, ...rest } = input
  const onDemand = BillingMode === "PAY_PER_REQUEST"
  const perIndex = { IndexStatus: "ACTIVE", IndexSizeBytes: 0, ItemCount: 0 }
  const withArn = (index: SecondaryIndex): SecondaryIndex & { readonly IndexArn: string } => ({
    ...index,
    ...perIndex,
    IndexArn: `${arn}/index/${index.IndexName}`,
  })
  const { GlobalSecondaryIndexes: globals, LocalSecondaryIndexes: locals } = input
  return {
    ...rest,
    ...(globals && { GlobalSecondaryIndexes: globals.map(withArn) }),
    ...(locals && { LocalSecondaryIndexes: locals.map(withArn) }),
    TableStatus: "ACTIVE",
    TableArn: arn,
    TableId: randomUUID(),
    CreationDateTime: place.now / 1000,
    ItemCount: 0,
    TableSizeBytes: 0,
    ProvisionedThroughput: {
      NumberOfDecreasesToday: 0,
      ...(ProvisionedThroughput ?? { ReadCapacityUnits: 0, WriteCapacityUnits: 0 }),
    },
    ...(onDemand && { BillingModeSummary: { BillingMode: "PAY_PER_REQUEST" } }),
    ...(StreamSpecification?.StreamEnabled === true &&
      streamOf(arn, StreamSpecification, place.now)),
  }
}

function streamOf(
  tableArn: string,
  specification: NonNullable<TableDescription["StreamSpecification"]>,
  now: number,
): Pick<TableDescription, "StreamSpecification" | "LatestStreamArn" | "LatestStreamLabel"> {
  const label = new Date(now).toISOString().replace("Z", "")
  return {
    StreamSpecification: specification,
    LatestStreamArn: `${tableArn}/stream/${label}`,
    LatestStreamLabel: label,
  }
}
