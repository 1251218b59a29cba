import type { Business } from "@call-center/domain"

import type { CallCenter } from "./call-center.ts"

/** The business as flows, bot, code hook and texts speak of it. */
export function businessOf({
  business: { name, address, reachUsAt },
  agent,
  sms,
  recording,
}: Pick<CallCenter, "business" | "agent" | "sms" | "recording">): Business {
  return {
    name,
    address,
    reachUsAt,
    agentHandOff: agent.enabled,
    smsEnabled: sms.enabled,
    recordingEnabled: recording.enabled,
  }
}
