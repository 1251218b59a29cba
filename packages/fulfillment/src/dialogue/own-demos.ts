import type { Demo } from "@call-center/domain"

import type { Reply } from "../conversation/reply.ts"
import { nothingSaid } from "../conversation/said.ts"
import { isPartOf } from "../conversation/wish.ts"
import { settleCaller } from "./caller.ts"
import type { KnownCaller } from "./commands.ts"
import { proveCaller } from "./prove-caller.ts"
import type { Turn } from "./turn.ts"
import { wishFor } from "./wish-for.ts"

/** A caller with the demos that there are to hear of and to change, or what comes before that. */
export type OwnDemos =
  | {
      readonly isKnown: true
      readonly caller: KnownCaller
      readonly demos: readonly Demo[]
      /** The turn as it goes on: a code that it brought is spent. */
      readonly turn: Turn
    }
  | { readonly isKnown: false; readonly reply: Reply }

/**
 * Finds out which demos the caller may hear of: the number's, once it is proven that its owner calls; those that were made in
 * this very contact without that, where it can be one of them that is meant.
 */
export async function settleOwnDemos(turn: Turn): Promise<OwnDemos> {
  const { context } = turn
  const settled = await settleCaller(turn)
  if (!settled.isKnown) return settled
  const { caller } = settled
  const demos = await context.store.upcomingDemos(caller)
  if (caller.reach === "owner" || mayMean(turn, demos))
    return { isKnown: true, caller, demos, turn: withoutCode(turn) }
  const proof = await proveCaller(turn, caller.number)
  if (!proof.isProven) return { isKnown: false, reply: proof.reply }
  const owner: KnownCaller = { ...caller, reach: "owner" }
  return {
    isKnown: true,
    caller: owner,
    demos: await context.store.upcomingDemos(owner),
    turn: withoutCode(turn),
  }
}

function mayMean({ context, dialogue: { about }, answered, said }: Turn, demos: readonly Demo[]) {
  if (answered === "code" || said.isOther === true) return false
  return demos.some(({ startsAt }) => isPartOf(wishFor(context, startsAt), about))
}

/** Digits of a code choose no demo. */
function withoutCode(turn: Turn): Turn {
  return turn.answered === "code"
    ? { ...turn, answered: undefined, said: nothingSaid(false) }
    : turn
}
