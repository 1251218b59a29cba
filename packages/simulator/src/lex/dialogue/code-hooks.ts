import type { BotIntent } from "../definition/bot.ts"
import { slotOf } from "./next-proposal.ts"
import type { HookPoint } from "./session-state.ts"

/** A code hook that is to be asked. */
export interface ActiveHook {
  readonly label: string | undefined
}

/**
 * The dialog code hook at a point of an intent. `DialogCodeHook.Enabled` asks it after every input; a setting at the
 * point itself can name it (`InvocationLabel`) or switch it off.
 */
export function dialogHookAt(intent: BotIntent, point: HookPoint): ActiveHook | undefined {
  if (intent.DialogCodeHook?.Enabled !== true) return undefined
  const setting = settingAt(intent, point)
  if (!setting) return { label: undefined }
  const active = setting.EnableCodeHookInvocation && (!("IsActive" in setting) || setting.IsActive)
  return active ? { label: setting.InvocationLabel } : undefined
}

function settingAt(intent: BotIntent, point: HookPoint) {
  switch (point.at) {
    case "initial":
      return intent.InitialResponseSetting?.CodeHook
    case "capture":
      return slotOf(intent, point.slot)?.ValueElicitationSetting.SlotCaptureSetting?.CodeHook
    case "elicitation":
      return point.slot === null
        ? intent.IntentConfirmationSetting?.ElicitationCodeHook
        : slotOf(intent, point.slot)?.ValueElicitationSetting.SlotCaptureSetting
            ?.ElicitationCodeHook
    case "confirmation":
      return intent.IntentConfirmationSetting?.CodeHook
  }
}
