import type { CallCenter } from "@call-center/config"

import { readSmsAccount } from "../aws/sms-account.ts"
import { neededSender, readSenders } from "../aws/sms-senders.ts"
import { type Check, type Finding, failed, ok } from "../report/check.ts"

/** What the caller would be told and would not get. */
const emptyPromise = "callers would be promised texts that never arrive"

const switchOff = "until then set sms: { enabled: false } in call-center.config.ts, and pnpm synth"

/**
 * Whether the text that a caller is promised can leave the account and reach an ordinary phone. Nothing while texts are
 * off. To look again does not help: AWS and carriers take days to weeks.
 */
export function smsPromiseChecks(callCenter: CallCenter): readonly Check[] {
  const { sms, deployment } = callCenter
  if (!sms.enabled) return []
  return [
    { name: "SMS sandbox", isFinal: true, run: () => sandbox(deployment.region) },
    { name: "SMS sender", isFinal: true, run: () => senders(callCenter) },
  ]
}

async function sandbox(region: string): Promise<Finding> {
  const { inSandbox } = await readSmsAccount(region)
  return inSandbox
    ? failed(
        `the account is in the SMS sandbox, texts reach ten verified numbers at most: ${emptyPromise}`,
        `ask in the SNS console to leave the sandbox; ${switchOff}`,
      )
    : ok("the account is out of the sandbox")
}

/** Every country that is texted: one that cannot be is a promise that is not kept. */
async function senders({ texts, deployment }: CallCenter): Promise<Finding> {
  const found = await Promise.all(
    texts.countries.map((country) => senderOf(country, deployment.region)),
  )
  const bad = found.filter(({ isThere }) => !isThere).map(({ words }) => words)
  if (bad.length === 0) return ok(found.map(({ words }) => words).join("; "))
  return failed(
    `${bad.join("; ")}: ${emptyPromise}`,
    `register one in AWS End User Messaging (docs/deploy.md, step 7), or take the country out of sms.countries; ${switchOff}`,
  )
}

async function senderOf(country: string, region: string) {
  const needed = neededSender(country)
  if (needed === undefined)
    return { isThere: true, words: `texts to ${country} need no registered sender` }
  const registered = await readSenders(region, country, needed)
  return registered.length > 0
    ? { isThere: true, words: `${registered.join(", ")} may text ${country}` }
    : {
        isThere: false,
        words: `texts to ${country} leave from a registered ${needed} only, and there is none in ${region}`,
      }
}
