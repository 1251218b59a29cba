import {
  type ConnectClient,
  type InstanceSummary,
  paginateListInstances,
} from "@aws-sdk/client-connect"

import { readQuotas } from "../aws/quotas.ts"
import { type Check, type Finding, failed, ok, unknown } from "../report/check.ts"
import type { PreflightSubject } from "./preflight-subject.ts"

/** Whether the instance of the config is there, or one can be made. */
export function instanceChecks(
  connect: ConnectClient,
  subject: PreflightSubject,
): readonly Check[] {
  const { instanceId, instanceAlias, region } = subject.callCenter.deployment
  const own = instanceId ?? subject.deployed?.ConnectInstanceId
  if (own !== undefined)
    return [{ name: "instance", run: async () => existing(await instancesOf(connect), own) }]
  return [
    { name: "instances", run: async () => room(await instancesOf(connect), region) },
    {
      name: "instance alias",
      run: async () => alias(await instancesOf(connect), instanceAlias),
    },
  ]
}

function existing(instances: readonly InstanceSummary[], id: string): Finding {
  const instance = instances.find(({ Id }) => Id === id)
  if (instance === undefined)
    return failed(
      `instance ${id} is not in this account and region`,
      "check deployment.instanceId and the account shown above",
    )
  const { InstanceAlias = "no alias", InstanceStatus = "unknown" } = instance
  if (InstanceStatus !== "ACTIVE")
    return failed(`instance ${InstanceAlias} is ${InstanceStatus}`, "wait until it is ACTIVE")
  if (instance.InboundCallsEnabled === false)
    return failed(
      `instance ${InstanceAlias} takes no inbound calls`,
      "switch them on under Telephony in the instance's settings",
    )
  return ok(`${InstanceAlias} (${id}) is ACTIVE`)
}

async function room(instances: readonly InstanceSummary[], region: string): Promise<Finding> {
  const { value, told } = (await readQuotas(region))("instances")
  const source = told ? "" : " (AWS's documented default; Service Quotas names none)"
  const finding = `${instances.length} of ${value} instances${source}`
  return instances.length < value
    ? ok(finding)
    : failed(
        finding,
        'ask for more "Amazon Connect instances per account" in Service Quotas, or set deployment.instanceId to one of them',
      )
}

function alias(instances: readonly InstanceSummary[], wanted: string | undefined): Finding {
  if (wanted === undefined)
    return ok("made of the stage and eight digits of account and region, so unlikely to be taken")
  if (instances.some(({ InstanceAlias }) => InstanceAlias === wanted))
    return failed(
      `${wanted} is an instance of this account already`,
      "choose another deployment.instanceAlias, or set deployment.instanceId to use that instance",
    )
  return unknown(
    `${wanted} is none of this account's; all of AWS shares these names, and no API tells of other accounts`,
    "if the apply says DuplicateResourceException, choose another deployment.instanceAlias",
  )
}

async function instancesOf(client: ConnectClient): Promise<readonly InstanceSummary[]> {
  const instances: InstanceSummary[] = []
  for await (const page of paginateListInstances({ client }, {}))
    instances.push(...(page.InstanceSummaryList ?? []))
  return instances
}
