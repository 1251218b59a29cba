import type { AwaitedInput } from "@call-center/simulator"

import type { Random } from "../random.ts"
import type { Manner } from "./manner.ts"
import { type Mind, next } from "./mind.ts"
import type { Mouth } from "./mouth.ts"
import type { Deed, Meaning, Reaction } from "./reaction.ts"

/** What a person answers with. */
export interface Answering {
  readonly mind: Mind
  readonly manner: Manner
  readonly random: Random
  readonly mouth: Mouth
  readonly awaited: AwaitedInput
}

/** A reaction, and what the person has in mind afterwards. */
export type Answered = readonly [Reaction, Mind]

/** Whether a person presses keys now, where any are listened for. */
export function canPress({ mind, manner, awaited }: Answering): boolean {
  if (awaited.keys === undefined) return false
  return manner.keys === "always" || (manner.keys === "whenHinted" && mind.hinted)
}

export function keys(pressed: string, means: Meaning, mind: Mind): Answered {
  return [
    { kind: "keys", keys: pressed, means },
    { ...mind, opened: true },
  ]
}

/** Somebody who can't find the words is silent. */
export function speech(text: string | undefined, means: Meaning, mind: Mind): Answered {
  const deed: Deed = text === undefined ? { kind: "silence" } : { kind: "speech", text }
  return [{ ...deed, means }, mind]
}

/** Gives an errand up that can't be had. */
export function decline({ mouth, mind, manner }: Answering): Answered {
  if (manner.keys === "always")
    return [{ kind: "keys", keys: "2", means: { does: "declines" } }, next(mind)]
  return speech(mouth.say("neverMind"), { does: "declines" }, next(mind))
}
