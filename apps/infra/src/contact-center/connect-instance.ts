import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group/index.js"
import { ConnectInstance as AwsConnectInstance } from "@cdktf/provider-aws/lib/connect-instance/index.js"
import { DataAwsConnectInstance } from "@cdktf/provider-aws/lib/data-aws-connect-instance/index.js"
import { Construct } from "constructs"

import { defined } from "../stack/defined.ts"

export interface NewInstance {
  /** Globally unique name, part of the address where agents sign in. */
  readonly alias: string
  /** Whether agents may call out, which queued callbacks need. */
  readonly outboundCalls: boolean
  readonly logRetentionDays: number
  readonly kmsKeyArn: string | undefined
}

export type ConnectInstanceProps = { readonly existingId: string } | NewInstance

/**
 * The Amazon Connect instance: one of its own, inbound only unless callbacks are on, or one that exists already, of
 * which nothing is changed. AWS lets an account create and delete instances 100 times in 30 days at most: who deploys
 * and destroys often gives the id of one that stays.
 */
export class ConnectInstance extends Construct {
  readonly id: string
  readonly arn: string

  constructor(scope: Construct, id: string, props: ConnectInstanceProps) {
    super(scope, id)
    const instance =
      "existingId" in props
        ? new DataAwsConnectInstance(this, "Instance", { instanceId: props.existingId })
        : this.#create(props)
    this.id = instance.id
    this.arn = instance.arn
  }

  #create({ alias, outboundCalls, logRetentionDays, kmsKeyArn }: NewInstance): AwsConnectInstance {
    // Connect would make this log group itself, to be kept for ever and left behind.
    const flowLog = new CloudwatchLogGroup(this, "FlowLog", {
      name: `/aws/connect/${alias}`,
      retentionInDays: logRetentionDays,
      ...defined({ kmsKeyId: kmsKeyArn }),
    })
    return new AwsConnectInstance(this, "Instance", {
      identityManagementType: "CONNECT_MANAGED",
      instanceAlias: alias,
      inboundCallsEnabled: true,
      outboundCallsEnabled: outboundCalls,
      contactFlowLogsEnabled: true,
      contactLensEnabled: false,
      autoResolveBestVoicesEnabled: true,
      dependsOn: [flowLog],
    })
  }
}
