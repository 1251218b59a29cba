import { ConnectClient } from "@aws-sdk/client-connect"

import { clientSettings } from "../aws/client-settings.ts"
import { identityIn } from "../aws/identity.ts"
import { type Check, ok } from "../report/check.ts"
import { smsPromiseChecks } from "../sms/sms-promise-checks.ts"
import { configurationCheck } from "./configuration-check.ts"
import { feedConcurrencyChecks } from "./feed-concurrency-checks.ts"
import { instanceChecks } from "./instance-checks.ts"
import { phoneNumberCheck } from "./phone-number-check.ts"
import type { PreflightSubject } from "./preflight-subject.ts"
import { smsSpendCheck } from "./sms-spend-check.ts"

/** All that can be known before `terraform apply`, in the order in which it would fail. */
export function preflightChecks(subject: PreflightSubject): readonly Check[] {
  const { callCenter } = subject
  const { region } = callCenter.deployment
  const connect = new ConnectClient(clientSettings(region))
  return [
    { name: "account", run: () => accountFinding(region) },
    configurationCheck(callCenter),
    ...instanceChecks(connect, subject),
    phoneNumberCheck(connect, subject),
    ...feedConcurrencyChecks(subject),
    ...smsPromiseChecks(callCenter),
    ...(callCenter.sms.enabled ? [smsSpendCheck(callCenter.deployment)] : []),
  ]
}

async function accountFinding(region: string) {
  const { account, arn } = await identityIn(region)
  return ok(`${account} as ${arn}, region ${region}`)
}
