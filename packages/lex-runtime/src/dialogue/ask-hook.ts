import type { BotIntent } from "../definition/bot.ts"
import { codeHookEvent } from "./code-hook-event.ts"
import type { Moment, Step } from "./engine.ts"
import { definitionOf } from "./intent-definition.ts"
import type { HookPoint, IntentSession, Proposal } from "./session-state.ts"
import { hookSettingAt } from "./stage.ts"

/** Invokes the dialog code hook of a point; undefined when it has none. */
export function askHook(
  moment: Moment,
  session: IntentSession,
  at: { readonly point: HookPoint; readonly next: Proposal },
): Step | undefined {
  const hook = dialogHookAt(definitionOf(moment.engine, session.intent), at.point)
  if (!hook) return undefined
  const pending: IntentSession = { ...session, pending: { source: "DialogCodeHook", ...at } }
  const call = { source: "DialogCodeHook", label: hook.label, next: at.next } as const
  return [pending, { type: "invokeCodeHook", event: codeHookEvent(moment, pending, call) }]
}

/**
 * "If the option to execute Lambda function is enabled for the intent, the dialog code hook is executed by default. You
 * can disable dialog code hook by toggling the Active button", or its invocation; `InvocationLabel` tells where it was.
 * @see https://docs.aws.amazon.com/lexv2/latest/dg/paths-code-hook.html
 */
function dialogHookAt(
  intent: BotIntent,
  point: HookPoint,
): { readonly label: string | undefined } | undefined {
  if (intent.DialogCodeHook?.Enabled !== true) return undefined
  const setting = hookSettingAt(intent, point)
  if (!setting) return { label: undefined }
  const active = setting.EnableCodeHookInvocation && (!("IsActive" in setting) || setting.IsActive)
  return active ? { label: setting.InvocationLabel } : undefined
}
