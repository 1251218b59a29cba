import type { CallCenter } from "@call-center/config"
import { ConnectPhoneNumberContactFlowAssociation } from "@cdktf/provider-aws/lib/connect-phone-number-contact-flow-association/index.js"
import { ConnectPhoneNumber } from "@cdktf/provider-aws/lib/connect-phone-number/index.js"
import { Construct } from "constructs"

import type { ConnectInstance } from "./connect-instance.ts"

export interface PhoneNumberProps {
  readonly instance: ConnectInstance
  readonly number: CallCenter["deployment"]["phoneNumber"]
  /** Id of the flow that answers. */
  readonly flowId: string
  /**
   * Whether Terraform refuses to release the number. AWS blocks an account that claims and releases too many numbers
   * within 180 days, and a released number is gone.
   */
  readonly keep: boolean
}

/** The number that callers dial: claimed here, or one that the instance has already. */
export class PhoneNumber extends Construct {
  readonly id: string
  /** E.164, or undefined for an existing number, which only its id is known of. */
  readonly number: string | undefined

  constructor(scope: Construct, id: string, props: PhoneNumberProps) {
    super(scope, id)
    const claimed =
      "claim" in props.number
        ? new ConnectPhoneNumber(this, "Number", {
            targetArn: props.instance.arn,
            countryCode: props.number.claim.country,
            type: props.number.claim.type,
            lifecycle: { preventDestroy: props.keep },
          })
        : undefined
    this.number = claimed?.phoneNumber
    this.id = "existingId" in props.number ? props.number.existingId : (claimed?.id ?? "")
    new ConnectPhoneNumberContactFlowAssociation(this, "Flow", {
      instanceId: props.instance.id,
      phoneNumberId: this.id,
      contactFlowId: props.flowId,
    })
  }
}
