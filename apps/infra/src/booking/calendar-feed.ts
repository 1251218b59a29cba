import { Construct } from "constructs"

import { keyUse } from "../stack/key-use.ts"
import type { BookingTable } from "./booking-table.ts"
import { NodeFunction, type Runtime } from "./node-function.ts"
import { PublicAddress } from "./public-address.ts"

export interface CalendarFeedProps {
  readonly functionName: string
  /** The `service` of its logs, and what makes the ids of demos unique among all calendars. */
  readonly serviceName: string
  readonly archive: string
  readonly runtime: Runtime
  readonly region: string
  readonly table: BookingTable
  readonly reservedConcurrency: number | undefined
  readonly logRetentionDays: number
  readonly kmsKeyArn: string | undefined
}

/** Writing a calendar is work for the CPU, which grows with memory. */
const memoryMb = 1024

/** The largest calendar that Lambda can answer, of some 16,000 demos, takes about half of that. */
const timeoutSeconds = 30

/** The partition of the secret's item, the only one in the table that the function reads by itself. */
const secretPartition = "FEED"

/** The owner's calendar to subscribe to: a function that reads the secret and the demos of days, behind a public address. */
export class CalendarFeed extends Construct {
  readonly function: NodeFunction
  /** `https://<id>.lambda-url.<region>.on.aws/`; the secret comes behind it. */
  readonly url: string

  constructor(scope: Construct, id: string, props: CalendarFeedProps) {
    super(scope, id)
    const { functionName, region, table, kmsKeyArn } = props
    this.function = new NodeFunction(this, "Function", {
      functionName,
      description: "Answers the owner's calendars with the demos that are booked",
      archive: props.archive,
      runtime: props.runtime,
      memoryMb,
      timeoutSeconds,
      reservedConcurrency: props.reservedConcurrency,
      environment: {
        TABLE_NAME: table.tableName,
        CALENDAR_HOST: props.serviceName,
        POWERTOOLS_SERVICE_NAME: props.serviceName,
        NODE_OPTIONS: "--enable-source-maps",
      },
      logRetentionDays: props.logRetentionDays,
      kmsKeyArn,
      statements: [
        {
          sid: "ReadSecret",
          actions: ["dynamodb:GetItem"],
          resources: [table.arn],
          condition: { "ForAllValues:StringEquals": { "dynamodb:LeadingKeys": [secretPartition] } },
        },
        { sid: "FindDemos", actions: ["dynamodb:Query"], resources: [table.dayIndexArn] },
        ...keyUse({ region, kmsKeyArn, services: ["dynamodb", "lambda"] }),
      ],
    })
    this.url = new PublicAddress(this, "Address", {
      name: functionName,
      function: this.function,
    }).url
  }
}
