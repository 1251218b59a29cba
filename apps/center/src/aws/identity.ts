import { GetCallerIdentityCommand, STSClient } from "@aws-sdk/client-sts"

import { clientSettings } from "./client-settings.ts"

/** Whom AWS takes us for. */
export interface Identity {
  readonly account: string
  readonly arn: string
}

/** Asks AWS whom the credentials belong to. Throws what the SDK throws, without credentials `CredentialsProviderError`. */
export async function identityIn(region: string): Promise<Identity> {
  const client = new STSClient(clientSettings(region))
  const { Account = "", Arn = "" } = await client.send(new GetCallerIdentityCommand({}))
  return { account: Account, arn: Arn }
}
