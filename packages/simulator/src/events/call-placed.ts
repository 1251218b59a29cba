import type { Scenario } from "../scenario/scenario.ts"

/** Everything that makes a call of an instance this very call, so that it can be placed again. */
export interface CallPlaced {
  /** Name of the flow that answers. */
  readonly flow: string
  /** E.164; null when the caller withholds the number. */
  readonly from: string | null
  readonly to: string
  readonly channel: "VOICE" | "CHAT"
  /** Contact attributes that the contact arrives with. */
  readonly attributes: Readonly<Record<string, string>>
  /** Of the call's random numbers. */
  readonly seed: number
  /** What the instance's calls meet, where anything was told of it. */
  readonly scenario?: Scenario
}
