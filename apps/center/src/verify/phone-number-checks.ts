import {
  type ConnectClient,
  DescribePhoneNumberCommand,
  paginateListFlowAssociations,
} from "@aws-sdk/client-connect"

import { type Check, type Finding, failed, ok } from "../report/check.ts"
import type { StackOutputs } from "../stack/stack-outputs.ts"

/** The flow that answers the number. */
const entryFlow = "main"

/** Whether the number belongs to the instance, and the entry flow answers it. */
export function phoneNumberChecks(connect: ConnectClient, outputs: StackOutputs): readonly Check[] {
  return [
    { name: "phone number", run: () => claimed(connect, outputs) },
    { name: "number to flow", run: () => attached(connect, outputs) },
  ]
}

async function claimed(connect: ConnectClient, outputs: StackOutputs): Promise<Finding> {
  const { ClaimedPhoneNumberSummary: number } = await connect.send(
    new DescribePhoneNumberCommand({ PhoneNumberId: outputs.PhoneNumberId }),
  )
  const shown = number?.PhoneNumber ?? outputs.PhoneNumberId
  const { Status = "unknown", Message } = number?.PhoneNumberStatus ?? {}
  if (Status !== "CLAIMED")
    return failed(`${shown} is ${Status}`, Message ?? "claiming takes a minute: run it again")
  if (number?.TargetArn?.endsWith(`/${outputs.ConnectInstanceId}`) !== true)
    return failed(
      `${shown} belongs to ${number?.TargetArn ?? "no instance"}`,
      'move it to this instance in the console, or run "terraform apply"',
    )
  return ok(`${shown} is CLAIMED`)
}

async function attached(client: ConnectClient, outputs: StackOutputs): Promise<Finding> {
  const main = outputs.Flows[entryFlow]?.id
  const pages = paginateListFlowAssociations(
    { client },
    { InstanceId: outputs.ConnectInstanceId, ResourceType: "VOICE_PHONE_NUMBER" },
  )
  for await (const { FlowAssociationSummaryList = [] } of pages) {
    const ours = FlowAssociationSummaryList.find(({ ResourceId }) =>
      names(ResourceId, outputs.PhoneNumberId),
    )
    if (ours === undefined) continue
    return main !== undefined && names(ours.FlowId, main)
      ? ok(`the flow ${entryFlow} answers`)
      : failed(`flow ${ours.FlowId} answers instead of ${entryFlow}`, reattach)
  }
  return failed("no flow answers the number", reattach)
}

const reattach = 'run "terraform apply", which attaches it again'

/** AWS names resources by id or ARN, which ends with the id. */
function names(idOrArn: string | undefined, id: string): boolean {
  return idOrArn === id || idOrArn?.endsWith(`/${id}`) === true
}
