import type { CreateTableCommandInput } from "@aws-sdk/client-dynamodb"
import { bookingTableDefinition, timeToLiveAttribute } from "@call-center/booking-store"
import { DynamodbTable } from "@cdktf/provider-aws/lib/dynamodb-table/index.js"
import { Construct } from "constructs"

export interface BookingTableProps {
  readonly tableName: string
  /** Whether `terraform destroy` must be told twice to lose the bookings. */
  readonly deletionProtection: boolean
  /**
   * A customer-managed KMS key.
   * @default the key that DynamoDB owns
   */
  readonly kmsKeyArn?: string | undefined
}

/** The single table that holds every item of the booking domain, keyed exactly as the local one. */
export class BookingTable extends Construct {
  readonly arn: string
  readonly streamArn: string
  readonly tableName: string

  constructor(scope: Construct, id: string, props: BookingTableProps) {
    super(scope, id)
    const table = new DynamodbTable(this, "Table", {
      name: props.tableName,
      billingMode: "PAY_PER_REQUEST",
      ...keysOf(props.tableName),
      ttl: { enabled: true, attributeName: timeToLiveAttribute },
      streamEnabled: true,
      streamViewType: "NEW_AND_OLD_IMAGES",
      pointInTimeRecovery: { enabled: true },
      deletionProtectionEnabled: props.deletionProtection,
      ...(props.kmsKeyArn === undefined
        ? {}
        : { serverSideEncryption: { enabled: true, kmsKeyArn: props.kmsKeyArn } }),
    })
    this.arn = table.arn
    this.streamArn = table.streamArn
    this.tableName = table.name
  }
}

/** Keys and indexes of the local table's own definition, in Terraform's words. */
function keysOf(tableName: string) {
  const { KeySchema, AttributeDefinitions, GlobalSecondaryIndexes } =
    bookingTableDefinition(tableName)
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
