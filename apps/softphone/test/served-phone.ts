import { fileURLToPath } from "node:url"

import type { CallCenter } from "@call-center/config"
import { loadCallCenter } from "@call-center/config/load"
import { parsePhoneNumber } from "@call-center/domain"
import { shiftedClock } from "@call-center/phone/call-clock"
import type { Scenario } from "@call-center/simulator"

import { type ServedPhone, servePhone } from "../src/serve-phone.ts"

/** Serves the built page with a call centre in memory, on a Tuesday morning in New York. */
export async function servedPhone(
  scenario?: Scenario,
  changes: Partial<CallCenter> = {},
): Promise<ServedPhone> {
  const callCenter = { ...(await loadCallCenter()), ...changes }
  const from = parsePhoneNumber("+12025550123")
  if (from === undefined) throw new TypeError("expected a number that exists, got none")
  return servePhone({
    callCenter,
    clock: shiftedClock(Date.parse("2026-12-01T09:00:00-05:00")),
    from,
    flow: "main",
    scenario,
    pageFolder: fileURLToPath(new URL("../dist", import.meta.url)),
    onFault: (fault) => {
      throw fault
    },
  })
}
