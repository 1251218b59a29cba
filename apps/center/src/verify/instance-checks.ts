import { type ConnectClient, DescribeInstanceCommand } from "@aws-sdk/client-connect"

import { readQuotas } from "../aws/quotas.ts"
import { type Check, type Finding, failed, ok } from "../report/check.ts"
import type { StackOutputs } from "../stack/stack-outputs.ts"

/** Whether the instance takes calls, and how many at a time. */
export function instanceChecks(connect: ConnectClient, outputs: StackOutputs): readonly Check[] {
  const { ConnectInstanceId: id, Region } = outputs
  return [
    { name: "instance", run: () => instance(connect, id) },
    { name: "concurrent calls", run: () => concurrentCalls(Region, id) },
  ]
}

async function instance(connect: ConnectClient, id: string): Promise<Finding> {
  const { Instance } = await connect.send(new DescribeInstanceCommand({ InstanceId: id }))
  const {
    InstanceAlias = id,
    InstanceStatus = "unknown",
    InboundCallsEnabled = false,
  } = Instance ?? {}
  if (InstanceStatus !== "ACTIVE")
    return failed(
      `${InstanceAlias} is ${InstanceStatus}`,
      Instance?.StatusReason?.Message ?? "wait until it is ACTIVE",
    )
  return InboundCallsEnabled
    ? ok(`${InstanceAlias} is ACTIVE and takes calls`)
    : failed(`${InstanceAlias} takes no inbound calls`, 'run "terraform apply"')
}

async function concurrentCalls(region: string, id: string): Promise<Finding> {
  const { value, told } = (await readQuotas(region))("concurrentCalls", id)
  if (value === 0)
    return failed(
      "the instance may take no call at all: its quota is 0",
      'ask for "Concurrent active calls per instance" in Service Quotas',
    )
  return ok(`${value} at a time${told ? "" : " (AWS's documented default)"}`)
}
