/** Work that begins so many times a second, whether or not what began before has ended. */
export interface HeldRate {
  readonly perSecond: number
  readonly count: number
  readonly begin: (index: number) => Promise<void>
  readonly signal?: AbortSignal
}

export interface RateReport {
  readonly begun: number
  /** From the first beginning to the last end. */
  readonly milliseconds: number
  /** How many were under way at a time at most. */
  readonly mostAtATime: number
  /** How late the latest began: a machine that can't keep up begins late. */
  readonly latestMs: number
}

/** Holds a rate of beginnings, as an exchange does that knows nothing of how busy those are whom it calls. */
export async function holdRate({ perSecond, count, begin, signal }: HeldRate): Promise<RateReport> {
  const startedMs = performance.now()
  const running: Promise<void>[] = []
  let underWay = 0
  let mostAtATime = 0
  let latestMs = 0
  for (let index = 0; index < count; index += 1) {
    if (signal?.aborted === true) break
    const dueMs = startedMs + (index * 1000) / perSecond
    const waitMs = dueMs - performance.now()
    if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs))
    latestMs = Math.max(latestMs, performance.now() - dueMs)
    underWay += 1
    mostAtATime = Math.max(mostAtATime, underWay)
    running.push(
      begin(index).finally(() => {
        underWay -= 1
      }),
    )
  }
  await Promise.all(running)
  return {
    begun: running.length,
    milliseconds: performance.now() - startedMs,
    mostAtATime,
    latestMs,
  }
}
