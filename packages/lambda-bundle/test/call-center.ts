import { type CallCenter, defineCallCenter } from "@call-center/config"

const hours = ["09:00-17:00"]

/** A call centre for bundles to be made for. */
export function callCenterNamed(name: string): CallCenter {
  return defineCallCenter({
    business: { name, timeZone: "America/New_York" },
    hours: { monday: hours, tuesday: hours, wednesday: hours, thursday: hours, friday: hours },
    holidays: { "2026-12-25": "Christmas" },
  })
}
