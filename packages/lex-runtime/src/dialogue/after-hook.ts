import type { BotIntent } from "../definition/bot.ts"
import type { ResponseSpecification } from "../definition/message-schema.ts"
import type { Conditional, NextStep } from "../definition/next-step-schema.ts"
import type { HookPoint } from "./session-state.ts"
import { hookSettingAt, type Stage } from "./stage.ts"

/** How a code hook came out. */
export type HookOutcome = "Success" | "Failure" | "Timeout"

/** What an intent says about the time after its dialog code hook, if anything. */
export function afterDialogHook(
  intent: BotIntent,
  point: HookPoint,
  outcome: HookOutcome,
): Stage | undefined {
  const setting = hookSettingAt(intent, point)
  const post =
    setting && "PostCodeHookSpecification" in setting
      ? setting.PostCodeHookSpecification
      : undefined
  return stageAfter(post, outcome)
}

/**
 * What follows a dialog code hook that is there but not invoked: Lex "proceeds as if the dialog code hook is
 * successful". Undefined when nothing is configured for it.
 */
export function afterSkippedHook(intent: BotIntent, point: HookPoint | null): Stage | undefined {
  if (point === null) return undefined
  const setting = hookSettingAt(intent, point)
  const isThere = setting && (!("IsActive" in setting) || setting.IsActive)
  return isThere ? afterDialogHook(intent, point, "Success") : undefined
}

/** What an intent says about the time after its fulfilment code hook, if anything. */
export function afterFulfillmentHook(intent: BotIntent, outcome: HookOutcome): Stage | undefined {
  const post = intent.FulfillmentCodeHook?.PostFulfillmentStatusSpecification
  return stageAfter(post, outcome)
}

type PostSettings = Readonly<
  Partial<
    Record<`${HookOutcome}Response`, ResponseSpecification | undefined> &
      Record<`${HookOutcome}NextStep`, NextStep | undefined> &
      Record<`${HookOutcome}Conditional`, Conditional | undefined>
  >
>

function stageAfter(post: PostSettings | undefined, outcome: HookOutcome): Stage | undefined {
  const response = post?.[`${outcome}Response`]
  const nextStep = post?.[`${outcome}NextStep`]
  const conditional = post?.[`${outcome}Conditional`]
  return response || nextStep || conditional
    ? { point: null, response, nextStep, conditional }
    : undefined
}
