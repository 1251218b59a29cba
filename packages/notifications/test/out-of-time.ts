import { expect, vi } from "vitest"

import { publishTimeouts } from "../src/time-limits.ts"

/**
 * What comes of a text whose answer SNS does not give in time: once it has been asked, all the time that it gets is over at once,
 * so that no machine is too slow to ask, and nobody waits.
 */
export async function outOfTime<Outcome>(
  send: () => Promise<Outcome>,
  isAsked: () => boolean,
): Promise<Outcome> {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] })
  try {
    const sending = send()
    await expect.poll(isAsked).toBe(true)
    vi.advanceTimersByTime(publishTimeouts.connectionTimeout + publishTimeouts.requestTimeout)
    return await sending
  } finally {
    vi.useRealTimers()
  }
}
