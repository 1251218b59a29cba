import { type StandIn, addInstance, addNumber, startStandIn } from "@call-center/aws-stand-in"
import type { Models } from "@call-center/aws-stand-in"
import type { CallCenter } from "@call-center/config"

import { account } from "./aws-surroundings.ts"
import type { MotoServer } from "./moto-server.ts"

/** An account as it is before a stack comes into it: empty, but for what the configuration says is there. */
export async function rehearsedAccount(
  { deployment }: CallCenter,
  { models, moto }: { readonly models: Models; readonly moto: MotoServer },
): Promise<StandIn> {
  await moto.reset()
  const { region, instanceId, phoneNumber, workflows } = deployment
  if (workflows?.oidcProvider === "existing") await trustGitHub(moto.endpoint)
  const standIn = await startStandIn({
    models,
    moto: moto.endpoint,
    account,
    region,
    now: () => Date.now(),
  })
  const instance =
    instanceId === undefined
      ? undefined
      : addInstance(standIn.world, instanceId, {
          InstanceAlias: "there-before",
          IdentityManagementType: "CONNECT_MANAGED",
          InboundCallsEnabled: true,
          OutboundCallsEnabled: true,
        })
  if ("existingId" in phoneNumber)
    addNumber(standIn.world, phoneNumber.existingId, {
      PhoneNumber: "+12025550144",
      PhoneNumberCountryCode: "US",
      PhoneNumberType: "DID",
      TargetArn: instance?.arn,
    })
  return standIn
}

/** Makes the identity provider that an account has whose other workflows sign in from GitHub; moto goes by the signature's scope. */
async function trustGitHub(moto: string): Promise<void> {
  const made = await fetch(moto, {
    method: "POST",
    headers: {
      authorization: "AWS4-HMAC-SHA256 Credential=stand-in/20260101/us-east-1/iam/aws4_request",
    },
    body: new URLSearchParams({
      Action: "CreateOpenIDConnectProvider",
      Version: "2010-05-08",
      Url: "https://token.actions.githubusercontent.com",
      "ClientIDList.member.1": "sts.amazonaws.com",
      "ThumbprintList.member.1": "0".repeat(40),
    }),
  })
  if (!made.ok) throw new Error(`expected moto to make an identity provider, got ${made.status}`)
}
