import type { CallCenter } from "@call-center/config"
import type { ContactFlow } from "@call-center/flow-language"
import type { BotProperties } from "@call-center/lex-bot"
import { AwsProvider } from "@cdktf/provider-aws/lib/provider/index.js"
import { TerraformStack } from "cdktf"
import type { Construct } from "constructs"

import { Booking, type LambdaArchives } from "./booking/booking.ts"
import { ContactCenter } from "./contact-center/contact-center.ts"
import { Operations } from "./operations/operations.ts"
import { StackOutputs } from "./stack-outputs.ts"
import { Account } from "./stack/account.ts"
import { EncryptionKey } from "./stack/encryption-key.ts"
import type { Stage } from "./stack/stage.ts"
import { keepState } from "./stack/state-backend.ts"
import { terraformText } from "./stack/terraform-text.ts"
import { boundRoles, boundaryArn } from "./workflows/boundary.ts"

export interface CallCenterStackProps {
  readonly callCenter: CallCenter
  readonly bot: BotProperties
  /** Flows and modules, those that others point at first; one is "main". */
  readonly flows: readonly ContactFlow[]
  readonly archives: LambdaArchives
}

/** Everything of one stage of the call centre, ready for `terraform apply`. */
export class CallCenterStack extends TerraformStack {
  constructor(scope: Construct, id: string, props: CallCenterStackProps) {
    super(scope, id)
    const { callCenter, bot } = props
    keepState(this, callCenter.deployment.backend)
    const tags = tagsOf(callCenter)
    new AwsProvider(this, "aws", {
      region: callCenter.deployment.region,
      defaultTags: [{ tags: escaped(tags) }],
    })
    const stage = this.#stage(callCenter, tags)
    const booking = new Booking(this, "Booking", {
      stage,
      archives: props.archives,
      botName: bot.Name,
    })
    const contactCenter = new ContactCenter(this, "ContactCenter", {
      stage,
      booking,
      bot,
      flows: props.flows,
    })
    const operations = new Operations(this, "Operations", { stage, booking, contactCenter })
    new StackOutputs(this, "Outputs", { stage, booking, contactCenter, operations })
    if (callCenter.deployment.workflows !== undefined)
      boundRoles(this, boundaryArn(id, stage.account))
  }

  #stage(callCenter: CallCenter, tags: Stage["tags"]): Stage {
    const name = this.node.id
    const { region, encryptionKey, alarmEmail, deletionProtection } = callCenter.deployment
    const account = new Account(this, "Account", region)
    const kmsKeyArn =
      encryptionKey === "customer-managed"
        ? new EncryptionKey(this, "Key", {
            name,
            account,
            alarms: alarmEmail !== undefined,
            keep: deletionProtection,
          }).arn
        : undefined
    return { name, callCenter, account, kmsKeyArn, tags }
  }
}

function tagsOf({ deployment: { stage, tags } }: CallCenter): Stage["tags"] {
  return { Application: "call-center", Stage: stage, ...tags }
}

function escaped(tags: Stage["tags"]): Record<string, string> {
  return Object.fromEntries(
    Object.entries(tags).map(([key, value]) => [terraformText(key), terraformText(value)]),
  )
}
