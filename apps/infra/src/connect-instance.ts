import { ConnectInstance as AwsConnectInstance } from "@cdktf/provider-aws/lib/connect-instance/index.js"
import { DataAwsConnectInstance } from "@cdktf/provider-aws/lib/data-aws-connect-instance/index.js"
import { Construct } from "constructs"

export interface ConnectInstanceProps {
  /** An instance that exists; undefined makes one. */
  readonly existingId: string | undefined
  /** Globally unique name of the instance that is made. */
  readonly alias: string
  /** Whether agents may call out, which queued callbacks need. */
  readonly outboundCalls: boolean
}

/** The Amazon Connect instance: one of its own, inbound only unless callbacks are on, or one that exists already. */
export class ConnectInstance extends Construct {
  readonly id: string
  readonly arn: string

  constructor(scope: Construct, id: string, props: ConnectInstanceProps) {
    super(scope, id)
    const instance =
      props.existingId === undefined
        ? new AwsConnectInstance(this, "Instance", {
            identityManagementType: "CONNECT_MANAGED",
            instanceAlias: props.alias,
            inboundCallsEnabled: true,
            outboundCallsEnabled: props.outboundCalls,
            contactFlowLogsEnabled: true,
            contactLensEnabled: false,
            autoResolveBestVoicesEnabled: true,
          })
        : new DataAwsConnectInstance(this, "Instance", { instanceId: props.existingId })
    this.id = instance.id
    this.arn = instance.arn
  }
}
