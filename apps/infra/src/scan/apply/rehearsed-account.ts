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
  const { region, instanceId, phoneNumber } = deployment
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
