import type { BotIntent } from "../definition/bot.ts"
import type { PromptSpecification } from "../definition/message-schema.ts"
import type { SlotDefinition } from "../definition/slot-schema.ts"
import type { Engine } from "./engine.ts"
import type { Expecting, IntentSession, IntentState } from "./session-state.ts"

/** Attempts after the first that a prompt allows. Lex's console sets 4 where a definition is silent. */
const DEFAULT_RETRIES = 4

/** The intent's definition; every intent of a session exists in its bot. */
export function definitionOf(engine: Engine, intent: IntentState): BotIntent {
  return engine.bot.intents.get(intent.name) ?? engine.bot.fallback
}

/** An intent's slot by name. */
export function slotOf(intent: BotIntent, name: string): SlotDefinition | undefined {
  return intent.slotOrder.find((slot) => slot.Name === name)
}

/** An intent of which nothing is known yet. */
export function emptyIntent(engine: Engine, name: string): IntentState {
  const slots = engine.bot.intents.get(name)?.slotOrder ?? []
  return {
    name,
    state: "InProgress",
    confirmationState: "None",
    slots: Object.fromEntries(slots.map((slot) => [slot.Name, null])),
  }
}

/** The prompt that an input answers. */
export function promptOf(intent: BotIntent, expecting: Expecting): PromptSpecification | undefined {
  switch (expecting.type) {
    case "ElicitIntent":
      return undefined
    case "ConfirmIntent":
      return intent.IntentConfirmationSetting?.PromptSpecification
    case "ElicitSlot": {
      const slot = slotOf(intent, expecting.slot)
      if (expecting.subSlot === null) return slot?.ValueElicitationSetting.PromptSpecification
      return slot?.SubSlotSetting?.SlotSpecifications?.[expecting.subSlot]?.ValueElicitationSetting
        .PromptSpecification
    }
  }
}

/** How often a prompt is repeated before the input counts as not understood. */
export function retriesOf(intent: BotIntent, expecting: Expecting): number {
  return promptOf(intent, expecting)?.MaxRetries ?? DEFAULT_RETRIES
}

/** The session with its intent in another state. */
export function withIntentState(
  session: IntentSession,
  state: IntentState["state"],
): IntentSession {
  return { ...session, intent: { ...session.intent, state } }
}
