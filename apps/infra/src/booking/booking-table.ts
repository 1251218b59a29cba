import type { CreateTableCommandInput } from "@aws-sdk/client-dynamodb"
import {
  bookingTableDefinition,
  dayIndexName,
  timeToLiveAttribute,
} from "@call-center/booking-store"
import { DynamodbTable } from "@cdktf/provider-aws/lib/dynamodb-table/index.js"
import { Construct } from "constructs"

import { Kept } from "../stack/kept.ts"

export interface BookingTableProps {
  readonly tableName: string
  /**
   * Whether changes are streamed. Off, nothing of them is kept: a reader that comes later must not find, and confirm, a
   * day of old changes.
   */
  readonly stream: boolean
  /** Whether Terraform refuses to delete the table, and DynamoDB itself, whoever asks. */
  readonly deletionProtection: boolean
  /** A customer-managed KMS key; undefined for the key that DynamoDB owns. */
  readonly kmsKeyArn: string | undefined
}

/** The single table that holds every item of the booking domain, keyed exactly as the local one. */
export class BookingTable extends Construct {
  readonly arn: string
  /** ARN of the index of demos by business day. */
  readonly dayIndexArn: string
  readonly tableName: string
  /** Undefined without a stream. */
  readonly streamArn: string | undefined

  constructor(scope: Construct, id: string, props: BookingTableProps) {
    super(scope, id)
    const definition = bookingTableDefinition(props.tableName)
    const table = new DynamodbTable(this, "Table", {
      name: props.tableName,
      billingMode: "PAY_PER_REQUEST",
      ...keysOf(definition),
      ttl: { enabled: true, attributeName: timeToLiveAttribute },
      ...(props.stream
        ? { streamEnabled: true, streamViewType: viewTypeOf(definition) }
        : { streamEnabled: false }),
      pointInTimeRecovery: { enabled: true },
      deletionProtectionEnabled: props.deletionProtection,
      ...(props.kmsKeyArn === undefined
        ? {}
        : { serverSideEncryption: { enabled: true, kmsKeyArn: props.kmsKeyArn } }),
    })
    if (props.deletionProtection) new Kept(this, "Kept", table.id)
    this.arn = table.arn
    this.dayIndexArn = `${table.arn}/index/${dayIndexName}`
    this.tableName = table.name
    this.streamArn = props.stream ? table.streamArn : undefined
  }
}

/** Keys and indexes of the local table's own definition, in Terraform's words. */
function keysOf(definition: CreateTableCommandInput) {
  const { KeySchema, AttributeDefinitions, GlobalSecondaryIndexes } = definition
  return {
    ...keySchemaOf(KeySchema),
    attribute: (AttributeDefinitions ?? []).map(({ AttributeName, AttributeType }) => ({
      name: AttributeName ?? "",
      type: AttributeType ?? "S",
    })),
    globalSecondaryIndex: (GlobalSecondaryIndexes ?? []).map((index) =>
      Object.assign(keySchemaOf(index.KeySchema), {
        name: index.IndexName ?? "",
        projectionType: index.Projection?.ProjectionType ?? "ALL",
      }),
    ),
  }
}

function keySchemaOf(schema: CreateTableCommandInput["KeySchema"]) {
  const [hash, range] = schema ?? []
  return { hashKey: hash?.AttributeName ?? "", rangeKey: range?.AttributeName ?? "" }
}

function viewTypeOf({ StreamSpecification }: CreateTableCommandInput): string {
  return StreamSpecification?.StreamViewType ?? "NEW_AND_OLD_IMAGES"
}
