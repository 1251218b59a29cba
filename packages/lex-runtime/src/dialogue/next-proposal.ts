import { missingSubSlot } from "./composite-slot.ts"
import type { Engine } from "./engine.ts"
import { definitionOf } from "./intent-definition.ts"
import type { Elicitation, IntentState, Proposal } from "./session-state.ts"

/**
 * What Lex does next by itself: elicit the first required slot by priority that is not filled, ask for confirmation,
 * then fulfil; a denied intent is declined.
 */
export function proposeNext(engine: Engine, intent: IntentState): Proposal {
  if (intent.confirmationState === "Denied") return { type: "Decline" }
  const definition = definitionOf(engine, intent)
  for (const slot of definition.slotOrder) {
    if (slot.ValueElicitationSetting.SlotConstraint !== "Required") continue
    const value = intent.slots[slot.Name] ?? null
    if (value === null) return elicitation(slot.Name)
    const subSlot = missingSubSlot(engine.bot, slot, value)
    if (subSlot !== undefined) return elicitation(slot.Name, subSlot)
  }
  const confirmation = definition.IntentConfirmationSetting
  if (confirmation?.IsActive === true && intent.confirmationState === "None")
    return { type: "ConfirmIntent", attempt: 0 }
  return { type: "Fulfill" }
}

/** A retry that was proposed still holds while nothing has answered it; anything else follows from the values. */
export function standingProposal(
  engine: Engine,
  intent: IntentState,
  proposed: Proposal,
): Proposal {
  const unanswered =
    proposed.type === "ElicitSlot"
      ? proposed.attempt > 0 && (intent.slots[proposed.slot] ?? null) === null
      : proposed.type === "ConfirmIntent" &&
        proposed.attempt > 0 &&
        intent.confirmationState === "None"
  return unanswered ? proposed : proposeNext(engine, intent)
}

/** A first try at a slot. */
export function elicitation(slot: string, subSlot: string | null = null): Elicitation {
  return { type: "ElicitSlot", slot, subSlot, style: "Default", attempt: 0 }
}
