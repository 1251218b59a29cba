import type { Demo, PhoneNumber } from "@call-center/domain"
import type { Call } from "@call-center/simulator"

import type { CallerDeclaration } from "../people/caller.ts"

/** A call centre as one person finds it: what is booked by then is in its table. */
export interface CallerCenter {
  /** Demos that were booked before the call, the person's and others'. */
  readonly before: readonly Demo[]
  dial(): Promise<Call>
  /** All demos of callers by now, cancelled ones too. */
  demosOf(callers: readonly PhoneNumber[]): Promise<readonly Demo[]>
  stop(): Promise<void>
}

/** Makes a call centre for each person. */
export interface CallerCenters {
  /** What demos are kept in, for who reads the results. */
  readonly store: StoreKind
  open(caller: CallerDeclaration): Promise<CallerCenter>
}

/** The real wires of the local call centre, or a store in memory in their place. */
export const storeKinds = ["endpoint", "memory"] as const

export type StoreKind = (typeof storeKinds)[number]

/** A contact id that is the same at each run. */
export function contactIdOf(seed: number): string {
  return `caller-${seed}`
}
