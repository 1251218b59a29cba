import type { CallCenter } from "@call-center/config"
import { localDateOf, localTimeOf } from "@call-center/domain"
import type { Told, UntoldText, WhyUntold } from "@call-center/notifications"

import type { Resent } from "./resend.ts"

/** The texts that are missing, in words, times as the business's clock shows them. */
export function untoldText(
  untold: readonly UntoldText[],
  { booking }: Pick<CallCenter, "booking">,
): string {
  const missing = untold.filter(({ why }) => why.kind !== "waiting")
  const waiting = untold.length - missing.length
  const onTheWay = waiting === 0 ? "" : `On their way: ${waiting}\n`
  if (missing.length === 0) return `No text about a demo to come is missing.\n${onTheWay}`
  const lines = missing.map((one) => `  ${line(one, booking)}: ${whyText(one.why)}\n`).join("")
  return `Texts that callers did not get, or may not have got: ${missing.length}\n${lines}${onTheWay}"pnpm center texts --resend --yes" sends them.\n`
}

/** What came of texts that were sent again, in words. */
export function sentText(
  resent: readonly Resent[],
  { booking }: Pick<CallCenter, "booking">,
): string {
  if (resent.length === 0) return "There was no text to send.\n"
  return resent
    .map(({ untold, told }) => `  ${line(untold, booking)}: ${toldText(told)}\n`)
    .join("")
}

function line({ about }: UntoldText, { timeZone }: CallCenter["booking"]): string {
  const { demoId, caller, startsAt } = about.stored.demo
  const date = localDateOf(timeZone, startsAt)
  const time = localTimeOf(timeZone, startsAt)
  return `${caller}  ${about.kind}  ${date} ${time} ${timeZone}  ${demoId}`
}

function whyText(why: WhyUntold): string {
  switch (why.kind) {
    case "waiting":
      return "on its way"
    case "untried":
      return "given up before it was tried"
    case "failed":
      return `not sent, ${why.reason}`
    case "unknown":
      return `perhaps sent, ${why.reason}`
  }
}

function toldText(told: Told): string {
  switch (told.kind) {
    case "sent":
      return "sent"
    case "optedOut":
      return "not sent, this caller wants no texts"
    case "forgotten":
      return "not sent, this caller was forgotten"
    case "settled":
      return "sent by its function meanwhile"
    case "inFlight":
      return "its function is at it: look again in three minutes"
    case "postponed":
      return `not sent, ${told.reason}: try again later`
    case "failed":
    case "limited":
      return `not sent, ${told.reason}`
    case "unknown":
      return `perhaps sent, ${told.reason}`
    case "abandoned":
      return "perhaps sent, its worker is gone"
  }
}
