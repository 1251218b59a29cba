import type { BotIntent } from "../definition/bot.ts"
import type { ResponseSpecification } from "../definition/message-schema.ts"
import type {
  CodeHook,
  Conditional,
  ElicitationCodeHook,
  NextStep,
} from "../definition/next-step-schema.ts"
import { slotOf } from "./intent-definition.ts"
import type { Meaning } from "./interpret-turn.ts"
import type { HookPoint, IntentSession } from "./session-state.ts"

/** What a definition says about a stage of an intent: a response, then where to go. */
export interface Stage {
  /** Where a dialog code hook may be asked; null after one was. */
  readonly point: HookPoint | null
  readonly response?: ResponseSpecification | undefined
  readonly nextStep?: NextStep | undefined
  readonly conditional?: Conditional | undefined
}

/**
 * The stage that an input led to; undefined when nothing is configured for a prompt that ran out of attempts, where
 * FallbackIntent takes over.
 */
export function stageOf(
  intent: BotIntent,
  session: IntentSession,
  meaning: Meaning,
): Stage | undefined {
  const confirmation = intent.IntentConfirmationSetting
  switch (meaning.type) {
    case "started": {
      const initial = intent.InitialResponseSetting
      const {
        InitialResponse: response,
        NextStep: nextStep,
        Conditional: conditional,
      } = initial ?? {}
      return { point: { at: "initial" }, response, nextStep, conditional }
    }
    case "captured": {
      const capture = slotOf(intent, meaning.slot)?.ValueElicitationSetting.SlotCaptureSetting
      return {
        point: { at: "capture", slot: meaning.slot },
        response: capture?.CaptureResponse,
        nextStep: capture?.CaptureNextStep,
        conditional: capture?.CaptureConditional,
      }
    }
    case "corrected":
      return { point: { at: "confirmation" } }
    case "confirmed":
      return {
        point: { at: "confirmation" },
        response: confirmation?.ConfirmationResponse,
        nextStep: confirmation?.ConfirmationNextStep,
        conditional: confirmation?.ConfirmationConditional,
      }
    case "declined":
      return declined(intent)
    case "missed":
      return { point: { at: "elicitation", slot: elicitedSlot(session) } }
    case "exhausted":
      return exhausted(intent, session)
  }
}

/** The dialog code hook configured at a point. */
export function hookSettingAt(
  intent: BotIntent,
  point: HookPoint,
): CodeHook | ElicitationCodeHook | undefined {
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

/** Without a next step of its own, a denied intent plays its declination response when it closes. */
function declined(intent: BotIntent): Stage {
  const confirmation = intent.IntentConfirmationSetting
  const { DeclinationNextStep: nextStep, DeclinationConditional: conditional } = confirmation ?? {}
  const goesOn = nextStep !== undefined || conditional?.IsActive === true
  return {
    point: { at: "confirmation" },
    response: goesOn ? confirmation?.DeclinationResponse : undefined,
    nextStep,
    conditional,
  }
}

function exhausted(intent: BotIntent, session: IntentSession): Stage | undefined {
  const name = elicitedSlot(session)
  const setting =
    name === null
      ? intent.IntentConfirmationSetting
      : slotOf(intent, name)?.ValueElicitationSetting.SlotCaptureSetting
  const { FailureResponse, FailureNextStep, FailureConditional } = setting ?? {}
  if (!FailureResponse && !FailureNextStep && FailureConditional?.IsActive !== true)
    return undefined
  return {
    point: { at: "elicitation", slot: name },
    response: FailureResponse,
    nextStep: FailureNextStep,
    conditional: FailureConditional,
  }
}

function elicitedSlot({ expecting }: IntentSession): string | null {
  return expecting.type === "ElicitSlot" ? expecting.slot : null
}
