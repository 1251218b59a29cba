import { type CountedCall, type Tally, tallyOf } from "@call-center/callers"

import type { JudgedHeldCall } from "./hold-call.ts"

/** A judged call as it is counted. */
export function countCall({ held, verdict }: JudgedHeldCall): Tally {
  const { manner, unwanted, toldOfOthers, figures, ...rest } = verdict
  const heardAsYes = unwanted.filter((each) => each.heardAsYes).length
  const counted: CountedCall = {
    ...rest,
    person: manner,
    unwanted: unwanted.length - heardAsYes,
    heardAsYes,
    toldOfOthers: toldOfOthers.length,
    figures,
    lastPlace: lastPlace(held),
    events: held.events,
  }
  return tallyOf(counted)
}

function lastPlace({ turns }: JudgedHeldCall["held"]): string {
  const awaited = turns.at(-1)?.awaited
  const { identifier = "queue", intent, slot } = awaited ?? {}
  return [identifier, intent, slot].filter((part) => part !== undefined).join(" / ")
}
