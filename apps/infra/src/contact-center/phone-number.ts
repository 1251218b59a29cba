import type { Deployment } from "@call-center/config"
import { ConnectPhoneNumberContactFlowAssociation } from "@cdktf/provider-aws/lib/connect-phone-number-contact-flow-association/index.js"
import { ConnectPhoneNumber } from "@cdktf/provider-aws/lib/connect-phone-number/index.js"
import { Construct } from "constructs"

import { Kept } from "../stack/kept.ts"
import type { ConnectInstance } from "./connect-instance.ts"

export interface PhoneNumberProps {
  readonly name: string
  readonly instance: ConnectInstance
  readonly number: Deployment["phoneNumber"]
  /**
   * Whether Terraform refuses to release a number that it claimed. A released number goes to others: there is no way to
   * have it back. And AWS counts: once an account has claimed and released more than twice its quota of numbers within
   * 180 days, it can claim none until the oldest release is 180 days old.
   * https://docs.aws.amazon.com/connect/latest/adminguide/release-phone-number.html
   */
  readonly keep: boolean
}

/** The provider's own two minutes are too short for some claims, and a claim that is given up is a number released. */
const claimTimeout = "10m"

/** The number that callers dial: claimed here, or one that the instance has already and that stays when all else goes. */
export class PhoneNumber extends Construct {
  readonly id: string
  /** E.164; undefined for an existing number, of which only its id is known. */
  readonly number: string | undefined
  readonly #instance: ConnectInstance

  constructor(scope: Construct, id: string, props: PhoneNumberProps) {
    super(scope, id)
    this.#instance = props.instance
    if ("existingId" in props.number) {
      this.id = props.number.existingId
      return
    }
    const { country, type } = props.number.claim
    const claimed = new ConnectPhoneNumber(this, "Number", {
      targetArn: props.instance.arn,
      countryCode: country,
      type,
      description: `${props.name}: a released number is lost, and too many releases bar claims for 180 days`,
      timeouts: { create: claimTimeout },
      // The provider replaces a number whose description changes: words may be mended here without losing one.
      lifecycle: { ignoreChanges: ["description"] },
    })
    if (props.keep) new Kept(this, "Kept", claimed.id)
    this.id = claimed.id
    this.number = claimed.phoneNumber
  }

  /** Lets a flow answer the number. */
  answeredBy(contactFlowId: string): void {
    new ConnectPhoneNumberContactFlowAssociation(this, "Flow", {
      instanceId: this.#instance.id,
      phoneNumberId: this.id,
      contactFlowId,
    })
  }
}
