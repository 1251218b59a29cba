import { createHash } from "node:crypto"

import { keyspace } from "../storage/keyspace.ts"
import type { Overlay } from "../storage/overlay.ts"
import { type Storage, keysWithPrefix } from "../storage/storage.ts"
import { dynamodbError } from "./aws-error.ts"
import type { CapacityUse } from "./consumed-capacity.ts"

interface KeptToken {
  readonly fingerprint: string
  readonly at: number
  /** What it costs to answer the transaction again. */
  readonly replay: readonly CapacityUse[]
}

/** How long a ClientRequestToken stands for its transaction: ten minutes. */
const tokenLifeMilliseconds = 600_000

/** A transaction as it was asked for. */
export interface TokenedRequest {
  readonly token: string
  readonly request: unknown
}

/** Remembers which transactions have been made, in the same batch as the transaction itself. */
export interface ClientRequestTokens {
  /**
   * What it costs to answer that very transaction again, when it was made within the last ten minutes. Throws
   * IdempotentParameterMismatchException when the token stands for another one.
   */
  replay(overlay: Overlay, transaction: TokenedRequest): readonly CapacityUse[] | undefined
  keep(overlay: Overlay, transaction: TokenedRequest, replay: readonly CapacityUse[]): void
}

/** Reads the tokens that a folder still holds. */
export async function loadClientRequestTokens(
  storage: Storage,
  now: () => number,
): Promise<ClientRequestTokens> {
  const byAge: { readonly key: string; readonly at: number }[] = []
  for await (const [key, value] of storage.entries(keysWithPrefix(keyspace.clientRequestTokens)))
    byAge.push({ key, at: (value as KeptToken).at })
  byAge.sort((one, other) => one.at - other.at)

  return {
    replay(overlay, { token, request }) {
      const kept = overlay.get(keyspace.clientRequestToken(token)) as KeptToken | undefined
      if (kept === undefined || now() - kept.at >= tokenLifeMilliseconds) return undefined
      if (kept.fingerprint === fingerprintOf(request)) return kept.replay
      throw dynamodbError(
        "IdempotentParameterMismatchException",
        "The provided token is used with different parameters than the original request",
      )
    },
    keep(overlay, { token, request }, replay) {
      const at = now()
      const key = keyspace.clientRequestToken(token)
      while (byAge[0] !== undefined && at - byAge[0].at >= tokenLifeMilliseconds)
        forget(overlay, byAge.shift())
      overlay.put(key, { fingerprint: fingerprintOf(request), at, replay } satisfies KeptToken)
      byAge.push({ key, at })
    },
  }
}

/** A token that was used again meanwhile is younger than its first entry in the list says. */
function forget(
  overlay: Overlay,
  aged: { readonly key: string; readonly at: number } | undefined,
): void {
  if (aged === undefined) return
  const kept = overlay.get(aged.key) as KeptToken | undefined
  if (kept?.at === aged.at) overlay.del(aged.key)
}

function fingerprintOf(request: unknown): string {
  return createHash("sha256").update(JSON.stringify(request)).digest("base64")
}
