import { TerraformOutput } from "cdktf"
import { Construct } from "constructs"

import type { Booking } from "./booking/booking.ts"
import type { ContactCenter } from "./contact-center/contact-center.ts"
import type { Operations } from "./operations/operations.ts"
import { defined } from "./stack/defined.ts"
import type { Stage } from "./stack/stage.ts"

export interface StackOutputsProps {
  readonly stage: Stage
  readonly booking: Booking
  readonly contactCenter: ContactCenter
  readonly operations: Operations
}

/** What `terraform output` says after an apply, for people and for `pnpm center`. Nothing in it is secret. */
export class StackOutputs extends Construct {
  constructor(scope: Construct, id: string, props: StackOutputsProps) {
    super(scope, id)
    const outputs = { ...ofCalls(props), ...ofBooking(props) }
    for (const [name, value] of Object.entries(outputs)) {
      const output = new TerraformOutput(this, name, { value })
      output.overrideLogicalId(name)
    }
  }
}

function ofCalls({ contactCenter }: StackOutputsProps): Readonly<Record<string, unknown>> {
  const { instance, phoneNumber, bot, flows, recordings, agentQueue } = contactCenter
  return {
    ConnectInstanceId: instance.id,
    PhoneNumberId: phoneNumber.id,
    BotId: bot.botId,
    BotVersion: bot.botVersion,
    BotAliasArn: bot.aliasArn,
    TemplateBucket: bot.templateBucketName,
    Flows: Object.fromEntries(
      [...flows.deployed].map(([name, { id, sha256 }]) => [name, { id, sha256 }]),
    ),
    LineClosuresId: contactCenter.lineClosures.hoursOfOperationId,
    ...defined({
      OpeningHoursId: agentQueue?.openingHours.id,
      TeamClosuresId: agentQueue?.closures.hoursOfOperationId,
      PhoneNumber: phoneNumber.number,
      RecordingsBucket: recordings?.bucketName,
    }),
  }
}

function ofBooking({
  stage,
  booking,
  operations,
}: StackOutputsProps): Readonly<Record<string, unknown>> {
  const { table, codeHook, notifier, reminders, calendarFeed } = booking
  return {
    Region: stage.account.region,
    TableName: table.tableName,
    CodeHookName: codeHook.function.functionName,
    ...defined({
      NotifierName: notifier?.function.functionName,
      RemindersName: reminders?.function.functionName,
      FeedName: calendarFeed?.function.functionName,
      FeedUrl: calendarFeed?.url,
      DeadLetterQueueName: notifier?.deadLetters.queueName,
      OwnerTopicArn: notifier?.ownerTopicArn,
      AlarmTopicArn: operations.alarmTopicArn,
    }),
  }
}
