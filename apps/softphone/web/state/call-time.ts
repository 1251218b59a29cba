/** Minutes, seconds and tenths of a moment of a call, `0:03.9`. */
export function callTime(milliseconds: number): string {
  const tenths = Math.max(0, Math.round(milliseconds / 100))
  const minutes = Math.floor(tenths / 600)
  return `${minutes}:${((tenths % 600) / 10).toFixed(1).padStart(4, "0")}`
}

/** How long something took: `38 ms`, `1.2 s`. */
export function tookTime(milliseconds: number): string {
  return milliseconds < 1000
    ? `${Math.round(milliseconds)} ms`
    : `${(milliseconds / 1000).toFixed(1)} s`
}
