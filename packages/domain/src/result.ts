/** Either a value or the reason why there is none. Refusals are values; faults are thrown. */
export type Result<Value, Refusal> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refusal }

/** Wraps a value that was granted. */
export function granted<Value>(value: Value): Result<Value, never> {
  return { ok: true, value }
}

/** Wraps the reason for a refusal. */
export function refused<Refusal>(refusal: Refusal): Result<never, Refusal> {
  return { ok: false, refusal }
}
