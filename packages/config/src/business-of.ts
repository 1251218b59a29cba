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

/** Whether somebody is told of changes: callers by text, the owner by e-mail. */
export function tellsSomebody({ business, sms }: Pick<CallCenter, "business" | "sms">): boolean {
  return sms.enabled || business.notify !== undefined
}

/** Whether callers are reminded of their demos: by texts, so only where these are on. */
export function sendsReminders({ reminders, sms }: Pick<CallCenter, "reminders" | "sms">): boolean {
  return sms.enabled && reminders.length > 0
}
