import { ConnectClient } from "@aws-sdk/client-connect"
import { DynamoDBClient } from "@aws-sdk/client-dynamodb"

import { clientSettings } from "../aws/client-settings.ts"
import { identityIn } from "../aws/identity.ts"
import { type Check, ok } from "../report/check.ts"
import { activeCallsCheck } from "./active-calls-check.ts"
import { bookingChecks } from "./booking-checks.ts"
import { contactCenterChecks } from "./contact-center-checks.ts"
import type { DestroySubject } from "./destroy-subject.ts"
import { recordingsCheck } from "./recordings-check.ts"

/**
 * What `terraform destroy` would take: what can't be had back is a warning; a caller who would be let down, or a
 * protection that stops the destroy half-way, fails.
 */
export function destroyChecks(subject: DestroySubject): readonly Check[] {
  const { outputs } = subject
  const settings = clientSettings(outputs.Region)
  return [
    { name: "account", run: () => accountFinding(outputs.Region) },
    activeCallsCheck(outputs),
    ...bookingChecks(new DynamoDBClient(settings), subject),
    ...(outputs.RecordingsBucket === undefined
      ? []
      : [recordingsCheck(outputs.Region, outputs.RecordingsBucket)]),
    ...(outputs.TemplateBucket === undefined ? [] : [templateCheck(outputs.TemplateBucket)]),
    ...contactCenterChecks(new ConnectClient(settings), subject),
  ]
}

function templateCheck(bucket: string): Check {
  return {
    name: "bot's template",
    run: async () => ok(`${bucket} is emptied and deleted; "pnpm synth" writes the template again`),
  }
}

async function accountFinding(region: string) {
  const { account, arn } = await identityIn(region)
  return ok(`${account} as ${arn}, region ${region}`)
}
