import type { Deployment } from "@call-center/config"

import { readSmsAccount } from "../aws/sms-account.ts"
import { type Check, type Finding, ok, warning } from "../report/check.ts"

/** Roughly what AWS and carriers take for one text to the US; docs/deploy.md has the sources. */
const usdPerText = 0.01

/** How many texts a month the account's spend limit pays for. */
export function smsSpendCheck({ region, smsMonthlySpendLimitUsd }: Deployment): Check {
  return { name: "SMS spend limit", run: () => spendLimit(region, smsMonthlySpendLimitUsd) }
}

async function spendLimit(region: string, wanted: number | undefined): Promise<Finding> {
  const { monthlySpendLimitUsd: limit } = await readSmsAccount(region)
  const texts = Math.floor(limit / usdPerText)
  const finding = `$${limit} a month, about ${texts} texts to the US`
  if (wanted !== undefined && wanted > limit)
    return warning(
      `${finding}; the config sets $${wanted}`,
      "AWS takes that up to the account's quota only: ask for more with a support case first",
    )
  return limit <= 1
    ? warning(
        finding,
        "ask for more with a support case, then set deployment.smsMonthlySpendLimitUsd",
      )
    : ok(finding)
}
