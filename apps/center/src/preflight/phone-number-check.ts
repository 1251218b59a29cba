import {
  type ConnectClient,
  DescribePhoneNumberCommand,
  paginateListPhoneNumbersV2,
} from "@aws-sdk/client-connect"

import { readQuotas } from "../aws/quotas.ts"
import { type Check, type Finding, failed, ok, unknown } from "../report/check.ts"
import type { PreflightSubject } from "./preflight-subject.ts"

/** Whether the number of the config is there, or one more can be claimed. */
export function phoneNumberCheck(connect: ConnectClient, subject: PreflightSubject): Check {
  const { deployed, callCenter } = subject
  const { phoneNumber, instanceId, region } = callCenter.deployment
  const own = "existingId" in phoneNumber ? phoneNumber.existingId : deployed?.PhoneNumberId
  return {
    name: "phone number",
    run: () => (own === undefined ? room({ connect, region, instanceId }) : existing(connect, own)),
  }
}

async function existing(connect: ConnectClient, id: string): Promise<Finding> {
  const { ClaimedPhoneNumberSummary: number } = await connect.send(
    new DescribePhoneNumberCommand({ PhoneNumberId: id }),
  )
  const status = number?.PhoneNumberStatus?.Status ?? "unknown"
  const shown = number?.PhoneNumber ?? id
  return status === "CLAIMED"
    ? ok(`${shown} is CLAIMED`)
    : failed(
        `${shown} is ${status}`,
        number?.PhoneNumberStatus?.Message ?? "wait, or claim another number in the console",
      )
}

const mayBeRefused =
  'AWS may refuse the first number of a new account, and no API tells beforehand; then open a support case for "Phone numbers per instance"'

async function room({
  connect,
  region,
  instanceId,
}: {
  readonly connect: ConnectClient
  readonly region: string
  readonly instanceId: string | undefined
}): Promise<Finding> {
  const { value } = (await readQuotas(region))("phoneNumbers", instanceId)
  const claimed = instanceId === undefined ? 0 : await countOf(connect, instanceId)
  const finding = `${claimed} of ${value} numbers of the instance are claimed`
  return claimed < value
    ? unknown(finding, mayBeRefused)
    : failed(finding, 'ask for more "Phone numbers per instance" in Service Quotas')
}

async function countOf(client: ConnectClient, instanceId: string): Promise<number> {
  let count = 0
  for await (const page of paginateListPhoneNumbersV2({ client }, { InstanceId: instanceId }))
    count += page.ListPhoneNumbersSummaryList?.length ?? 0
  return count
}
