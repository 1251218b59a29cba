import type { ClosingIntentName } from "@call-center/lex-bot"

import type { Card } from "./card.ts"
import type { Dialogue } from "./dialogue.ts"
import type { Spoken } from "./messages.ts"

/** What a turn ends in: a question, with what is to be remembered until it is answered, or the end of the bot's part. */
export type Reply =
  | {
      readonly type: "ask"
      /** Its `asked` is the question. */
      readonly dialogue: Dialogue
      readonly say: readonly Spoken[]
      readonly card?: Card | undefined
      /** What the turn brought about before it asks for the next wish, counted as a metric. */
      readonly outcome?: Outcome
    }
  | {
      readonly type: "close"
      /** The intent that the contact flow branches on. */
      readonly intent: ClosingIntentName
      readonly state: "Fulfilled" | "Failed"
      readonly say: readonly Spoken[]
      readonly dialogue: Dialogue
      /** What the turn brought about, counted as a metric. */
      readonly outcome?: Outcome
      /** Session attributes for the contact flow. */
      readonly attributes?: Readonly<Record<string, string>>
    }

/** What is counted of turns that ended in something. */
export type Outcome =
  | "Booked"
  | "Moved"
  | "Cancelled"
  | "HandedOver"
  | "GaveUp"
  | "CodeSent"
  | "CodeWrong"
  | "ProofRefused"
  | "NumbersRefused"
  | "ChangesRefused"
