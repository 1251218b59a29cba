import type { CallCenter } from "@call-center/config"
import { AwsProvider } from "@cdktf/provider-aws/lib/provider/index.js"
import { LocalBackend, S3Backend, TerraformOutput, TerraformStack } from "cdktf"
import type { Construct } from "constructs"

import { Account } from "./account.ts"
import { Booking, type BookingProps } from "./booking.ts"
import { ContactCenter } from "./contact-center.ts"
import { EncryptionKey } from "./encryption-key.ts"
import { Operations } from "./operations.ts"
import type { Stage } from "./stage.ts"

export interface CallCenterStackProps {
  readonly callCenter: CallCenter
  readonly archives: BookingProps["archives"]
}

/** Everything of one stage of the call centre, ready for `terraform apply`. */
export class CallCenterStack extends TerraformStack {
  constructor(scope: Construct, id: string, { callCenter, archives }: CallCenterStackProps) {
    super(scope, id)
    placeState(this, callCenter.deployment.backend)
    const { region, stage, tags, encryptionKey } = callCenter.deployment
    new AwsProvider(this, "aws", {
      region,
      defaultTags: [{ tags: { Application: "call-center", Stage: stage, ...tags } }],
    })
    const account = new Account(this, "Account")
    const customerKey = encryptionKey === "customer-managed"
    const stageParts: Stage = {
      name: id,
      callCenter,
      account,
      kmsKeyArn: customerKey
        ? new EncryptionKey(this, "Key", { name: id, region, account }).arn
        : undefined,
    }
    const booking = new Booking(this, "Booking", { stage: stageParts, archives })
    const contactCenter = new ContactCenter(this, "ContactCenter", { stage: stageParts, booking })
    new Operations(this, "Operations", { stage: stageParts, booking, contactCenter })
    const outputs = {
      ConnectInstanceId: contactCenter.instance.id,
      PhoneNumberId: contactCenter.phoneNumber.id,
      ...(contactCenter.phoneNumber.number === undefined
        ? {}
        : { PhoneNumber: contactCenter.phoneNumber.number }),
      MainFlowId: contactCenter.flows.idOf("main"),
      BotId: contactCenter.bot.botId,
      BotAliasArn: contactCenter.bot.aliasArn,
      TableName: booking.table.tableName,
      CodeHookName: booking.codeHook.function.functionName,
      NotifierName: booking.notifier.function.functionName,
    }
    for (const [name, value] of Object.entries(outputs)) new TerraformOutput(this, name, { value })
  }
}

function placeState(stack: TerraformStack, backend: CallCenter["deployment"]["backend"]): void {
  if (backend.type === "local") {
    // Named, since the default would be an absolute path of this machine.
    new LocalBackend(stack, { path: "terraform.tfstate" })
    return
  }
  const { bucket, key, region, lockTable } = backend
  new S3Backend(stack, {
    bucket,
    key,
    region,
    encrypt: true,
    ...(lockTable === undefined ? { useLockfile: true } : { dynamodbTable: lockTable }),
  })
}
