import {
  type ServiceQuota,
  ServiceQuotasClient,
  paginateListServiceQuotas,
} from "@aws-sdk/client-service-quotas"

import { clientSettings } from "./client-settings.ts"

/** Quotas of Amazon Connect by the names that Service Quotas shows. */
export const connectQuotas = {
  instances: { name: "Amazon Connect instances per account", documented: 2 },
  phoneNumbers: { name: "Phone numbers per instance", documented: 5 },
  concurrentCalls: { name: "Concurrent active calls per instance", documented: 10 },
} as const

export interface Quota {
  readonly value: number
  /** Whether AWS said so; otherwise the value is the one its documentation gives for new accounts. */
  readonly told: boolean
}

/**
 * Reads quotas of Amazon Connect: what an instance has been given, else the account's value, else the documented one.
 * https://docs.aws.amazon.com/connect/latest/adminguide/amazon-connect-service-limits.html
 */
export async function readQuotas(
  region: string,
): Promise<(quota: keyof typeof connectQuotas, instanceId?: string) => Quota> {
  const client = new ServiceQuotasClient(clientSettings(region))
  const listed: ServiceQuota[] = []
  const pages = paginateListServiceQuotas(
    { client },
    { ServiceCode: "connect", QuotaAppliedAtLevel: "ALL" },
  )
  for await (const page of pages) listed.push(...(page.Quotas ?? []))
  return (quota, instanceId) => {
    const { name, documented } = connectQuotas[quota]
    const named = listed.filter(({ QuotaName }) => QuotaName?.toLowerCase() === name.toLowerCase())
    const applied =
      named.find((entry) => isOf(entry, instanceId)) ??
      named.find(
        ({ QuotaContext }) =>
          QuotaContext?.ContextId === undefined || QuotaContext.ContextId === "*",
      )
    return applied?.Value === undefined
      ? { value: documented, told: false }
      : { value: applied.Value, told: true }
  }
}

function isOf({ QuotaContext }: ServiceQuota, instanceId: string | undefined): boolean {
  return instanceId !== undefined && QuotaContext?.ContextId?.endsWith(instanceId) === true
}
