import type { SlotValue } from "@call-center/lex-runtime"

/** What a bot made of one thing that was said to it, in the terms of Lex V2. */
export interface BotTurn {
  readonly intent: string
  /** What each slot was understood as; null for one without a value. */
  readonly slots: Readonly<Record<string, string | null>>
  /** "ElicitSlot date", "ConfirmIntent", "Close". */
  readonly dialogAction: string
  /** What it says, markup left out; an empty text where it broke off. */
  readonly words: string
}

/** A session as Lex's runtime API takes it: what the next thing said is an answer to. */
export interface BotState {
  readonly intent: {
    readonly name: string
    readonly state: string
    readonly confirmationState: string
    readonly slots: Readonly<Record<string, SlotValue | null>>
  }
  readonly dialogAction: { readonly type: string; readonly slotToElicit: string | undefined }
  readonly sessionAttributes: Readonly<Record<string, string>>
}

/** One of several meanings that Lex saw in what was said, as its runtime API tells them. */
export interface KeptInterpretation {
  readonly intent: string
  /** From 0 to 1; null of FallbackIntent. */
  readonly confidence: number | null
}

/** What is said of a message, without the markup that one side may have and the other not. */
export function plainWords(messages: readonly string[]): string {
  return messages
    .map((message) => message.replaceAll(/<[^>]*>/g, " "))
    .join(" ")
    .replaceAll(/\s+/g, " ")
    .trim()
}
