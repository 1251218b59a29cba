import type { BotTurn } from "./bot-turn.ts"

/** In what two answers to the same words differ. */
export type Difference = "intent" | "slots" | "dialogAction" | "words"

/** What differs between two turns; nothing when they are the same. A slot that one side leaves out is one without a value. */
export function differences(local: BotTurn, deployed: BotTurn): readonly Difference[] {
  const found: Difference[] = []
  if (local.intent !== deployed.intent) found.push("intent")
  if (slotsText(local) !== slotsText(deployed)) found.push("slots")
  if (local.dialogAction !== deployed.dialogAction) found.push("dialogAction")
  if (local.words !== deployed.words) found.push("words")
  return found
}

/** The slots that have a value, `date 2026-12-02, time 10:00`. */
export function slotsText({ slots }: BotTurn): string {
  return Object.entries(slots)
    .filter(([, value]) => value !== null)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, value]) => `${name} ${value}`)
    .join(", ")
}
