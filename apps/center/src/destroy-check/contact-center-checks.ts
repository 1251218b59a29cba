import {
  type ConnectClient,
  DescribeInstanceCommand,
  DescribePhoneNumberCommand,
} from "@aws-sdk/client-connect"

import { type Check, type Finding, failed, ok, warning } from "../report/check.ts"
import type { DestroySubject } from "./destroy-subject.ts"

/** What becomes of number and instance. */
export function contactCenterChecks(
  connect: ConnectClient,
  subject: DestroySubject,
): readonly Check[] {
  return [
    { name: "phone number", run: () => phoneNumber(connect, subject) },
    { name: "instance", run: () => instance(connect, subject) },
  ]
}

async function phoneNumber(
  connect: ConnectClient,
  { callCenter: { deployment }, outputs }: DestroySubject,
): Promise<Finding> {
  const { ClaimedPhoneNumberSummary: number } = await connect.send(
    new DescribePhoneNumberCommand({ PhoneNumberId: outputs.PhoneNumberId }),
  )
  const shown = number?.PhoneNumber ?? outputs.PhoneNumberId
  if ("existingId" in deployment.phoneNumber)
    return ok(`${shown} stays claimed, and costs on; nothing will answer it`)
  if (deployment.keepPhoneNumber)
    return failed(
      `${shown} is kept by prevent_destroy, so terraform destroy would refuse`,
      "to give it up, set deployment.keepPhoneNumber to false, pnpm synth, then destroy; to keep it, docs/deploy.md",
    )
  return warning(
    `${shown} would be released: nobody can give it back`,
    "an account that claims and releases more than twice its quota of numbers within 180 days can claim none until the oldest release is 180 days old",
  )
}

async function instance(
  connect: ConnectClient,
  { callCenter: { deployment }, outputs }: DestroySubject,
): Promise<Finding> {
  const { Instance } = await connect.send(
    new DescribeInstanceCommand({ InstanceId: outputs.ConnectInstanceId }),
  )
  const shown = Instance?.InstanceAlias ?? outputs.ConnectInstanceId
  return deployment.instanceId === undefined
    ? warning(
        `${shown} would be deleted, with its agents, contact records and reports`,
        "AWS lets an account create and delete 100 instances in 30 days, both counted",
      )
    : ok(`${shown} stays; only what this stack put into it goes`)
}
