import { ConnectClient } from "@aws-sdk/client-connect"
import { UsageFault } from "@call-center/command-line"

import { type ConnectInstance, connectInstance } from "./connect-instance.ts"
import { type PaceClock, machinePace, paced } from "./paced.ts"

/** An instance that was asked for. */
export interface AskedInstance {
  readonly instance: string
  readonly region: string | undefined
}

/** Reads an instance with the credentials that the AWS SDK finds; AWS_ENDPOINT_URL_CONNECT may point it elsewhere. */
export function openInstance(
  { instance, region }: AskedInstance,
  pace: PaceClock = machinePace,
): ConnectInstance {
  const [, , , regionOfArn, , resource = instance] = instance.split(":")
  const id = resource.replace(/^instance\//, "")
  const inRegion = region ?? regionOfArn
  // Requests are sent again by `paced`, which knows the account's rate.
  const client = new ConnectClient({
    maxAttempts: 1,
    ...(inRegion === undefined ? {} : { region: inRegion }),
  })
  return connectInstance(client, id, paced(pace))
}

/** Turns what AWS refuses, and credentials or a region that are missing, into a fault of whoever started the command. */
export function asRefused(fault: unknown): never {
  if (fault instanceof Error && !(fault instanceof UsageFault) && isOfAws(fault))
    throw new UsageFault(`Amazon Connect can't be read: ${fault.name}: ${fault.message}`, {
      cause: fault,
    })
  throw fault
}

function isOfAws(fault: Error): boolean {
  return (
    "$metadata" in fault ||
    "code" in fault ||
    /^(?:CredentialsProviderError|TokenProviderError)$/.test(fault.name) ||
    fault.message.startsWith("Region is missing")
  )
}
