import { inLocale } from "@call-center/config"
import { loadCallCenter } from "@call-center/config/load"
import type { Locale } from "@call-center/domain"

import type { CallerCenters, StoreKind } from "../center/caller-center.ts"
import { endpointCenters } from "../center/endpoint-centers.ts"
import { memoryCenters } from "../center/memory-centers.ts"
import { type Borrowed, readBorrowedPhrases } from "../people/borrowed-phrases.ts"
import type { CallSettings } from "./hold-call.ts"

/** What a run is of: plain data, so that a worker can be told. */
export interface RunPlan {
  readonly locale: Locale | undefined
  readonly store: StoreKind
  readonly rates: readonly number[]
  /** A file of phrases, or undefined to do without. */
  readonly phrases: string | undefined
}

/** A run that is about to begin. */
export interface PreparedRun {
  readonly centers: CallerCenters
  readonly settings: Omit<CallSettings, "noise">
  readonly borrowed: Borrowed | undefined
}

export async function preparedRun({ locale, store, phrases }: RunPlan): Promise<PreparedRun> {
  const configured = await loadCallCenter()
  const callCenter = inLocale(configured, locale ?? configured.locale)
  const borrowed =
    phrases === undefined ? undefined : readBorrowedPhrases(phrases, callCenter.locale)
  return {
    centers: store === "memory" ? await memoryCenters({ callCenter }) : endpointCenters(callCenter),
    settings: {
      rules: callCenter.booking,
      locale: callCenter.locale,
      borrowed: borrowed?.phrases,
    },
    borrowed,
  }
}
