import { UsageFault } from "@call-center/command-line"
import { type Told, type UntoldText, untoldTexts } from "@call-center/notifications"

import { bookingClient } from "../aws/booking-client.ts"
import type { CenterContext } from "../command/center-context.ts"
import type { TextsCommand } from "../command/verb-options.ts"
import { readOutputs } from "../stack/read-outputs.ts"
import { resend } from "./resend.ts"
import { sentText, untoldText } from "./texts-text.ts"
import { unusable } from "./unusable.ts"

/**
 * `pnpm center texts`: false when a caller has not got a text, or may not have got it. With `resend` they are sent, each at
 * most once; false when one of them still was not. Throws `UsageFault` when that is not confirmed.
 */
export async function texts(command: TextsCommand, context: CenterContext): Promise<boolean> {
  const { Region, TableName: tableName } = readOutputs(command.outputs, context.stackFolder)
  const { callCenter, clock, output } = context
  const client = bookingClient(Region)
  const untold = await untoldTexts({
    table: { client, tableName },
    rules: callCenter.booking,
    leads: callCenter.reminders,
    clock,
  }).catch(unusable)
  const missing = untold.filter(({ why }) => why.kind !== "waiting")
  const write = (value: object, text: string) =>
    output.write(command.json ? `${JSON.stringify(value)}\n` : text)
  if (!command.resend) {
    write({ verb: "texts", texts: untold.map(asJson) }, untoldText(untold, callCenter))
    return missing.length === 0
  }
  if (!command.yes) {
    output.progress(untoldText(untold, callCenter))
    throw new UsageFault(
      `--resend sends ${missing.length} texts, those of which nobody knows perhaps for the second time: say --yes if that is meant`,
    )
  }
  if (!callCenter.sms.enabled)
    throw new UsageFault("sms.enabled is false in call-center.config.ts, so no text is sent")
  const resent = await resend(missing, { client, tableName }, context)
  write(
    {
      verb: "texts",
      resent: resent.map(({ untold: one, told }) => Object.assign(asJson(one), { told })),
    },
    sentText(resent, callCenter),
  )
  return resent.every(({ told }) => isWell(told))
}

/** Whether there is nothing left to do for a person. */
function isWell({ kind }: Told): boolean {
  return kind === "sent" || kind === "optedOut" || kind === "forgotten" || kind === "settled"
}

function asJson({ about, why }: UntoldText) {
  const { demoId, caller, startsAt, changedAt } = about.stored.demo
  const minutesBefore = about.kind === "reminder" ? { minutesBefore: about.lead } : {}
  const change = { change: about.kind, ...minutesBefore, changedAt }
  return { demoId, caller, startsAt, ...change, ...why, why: why.kind }
}
