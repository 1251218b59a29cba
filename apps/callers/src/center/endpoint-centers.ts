import type { CallCenter } from "@call-center/config"
import { simulatedClock } from "@call-center/phone/call-clock"
import { startLocalCenter } from "@call-center/phone/local-center"

import { bookBefore } from "./book-before.ts"
import type { CallerCenters } from "./caller-center.ts"

/** A whole local call centre for each person, as `pnpm dial` has it: SDK clients, endpoints, stream and texts. */
export function endpointCenters(callCenter: CallCenter): CallerCenters {
  return {
    store: "endpoint",
    open: async (caller) => {
      const clock = simulatedClock(caller.startsAtMs)
      const center = await startLocalCenter({ callCenter, clock })
      return {
        before: await bookBefore(caller, center.store),
        dial: () => center.simulator.dial({ from: caller.from, seed: caller.seed }),
        demosOf: async (callers) => {
          await center.settled()
          const records = await Promise.all(callers.map((each) => center.store.export(each)))
          return records.flatMap(({ demos }) => demos)
        },
        stop: () => center.stop(),
      }
    },
  }
}
