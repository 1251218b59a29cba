import type { CallCenter } from "@call-center/config"

import type { Account } from "./account.ts"

/** What every part of one stage is given. */
export interface Stage {
  /** Prefix of all names, `call-center-dev`: stages of one account never meet. */
  readonly name: string
  readonly callCenter: CallCenter
  readonly account: Account
  /** The customer-managed key, or undefined where AWS's own keys encrypt. */
  readonly kmsKeyArn: string | undefined
  /** Tags of every resource, for the ones that Terraform's default tags don't reach. */
  readonly tags: Readonly<Record<string, string>>
}
