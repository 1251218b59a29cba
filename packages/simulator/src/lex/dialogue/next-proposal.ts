import type { BotIntent } from "../definition/bot.ts"
import type { SlotDefinition } from "../definition/slot-schema.ts"
import type { Engine } from "./engine.ts"
import type { IntentState, Proposal, SessionState } from "./session-state.ts"

/** The intent's definition; every intent of a session exists in its bot. */
export function definitionOf(engine: Engine, intent: IntentState): BotIntent {
  return engine.bot.intents.get(intent.name) ?? engine.bot.fallback
}

/** An intent's slot by name. */
export function slotOf(intent: BotIntent, name: string): SlotDefinition | undefined {
  return intent.slotOrder.find((slot) => slot.Name === name)
}

/** Attempts after the first that a prompt allows. Lex's console sets 4 where a definition is silent. */
export const DEFAULT_RETRIES = 4

/**
 * What Lex does next by itself: elicit the first empty required slot by priority, ask for confirmation, then fulfil;
 * a denied intent is declined.
 */
export function proposeNext(engine: Engine, session: SessionState, intent: IntentState): Proposal {
  if (intent.confirmationState === "Denied") return { type: "Decline" }
  const definition = definitionOf(engine, intent)
  const empty = definition.slotOrder.find(
    (slot) =>
      slot.ValueElicitationSetting.SlotConstraint === "Required" &&
      (intent.slots[slot.Name] ?? null) === null,
  )
  if (empty)
    return {
      type: "ElicitSlot",
      slot: empty.Name,
      subSlot: null,
      attempt: attemptAt(session, empty.Name),
    }
  const confirmation = definition.IntentConfirmationSetting
  if (confirmation?.IsActive === true && intent.confirmationState === "None")
    return { type: "ConfirmIntent", attempt: 0 }
  return { type: "Fulfill" }
}

/** Eliciting the slot that was just asked for and not understood is a retry; any other elicitation is a first try. */
function attemptAt(session: SessionState, slot: string): number {
  const { pending } = session
  if (pending?.source === "DialogCodeHook" && pending.next.type === "ElicitSlot")
    return pending.next.slot === slot ? pending.next.attempt : 0
  return 0
}
