import type { Business } from "@call-center/domain"

import type { OwnIntentName, SlotName, slotNames, TaskName } from "./names.ts"

/** The first wording of a prompt, then what is said after a first and a second failure. */
export type Attempts = readonly [first: string, second: string, third: string]

/** Slots that callers are asked for. */
export type AskedSlotName = Exclude<SlotName, MentionedSlotName>

/** Slots that are only filled along with others, as in "cancel my demo on {demoDate}". */
export type MentionedSlotName = typeof slotNames.demoDate | typeof slotNames.demoTime

/** All that the bot understands and says of its own in one language. Nothing else in this package is in a language. */
export interface BotCatalogue {
  /** Sample utterances; `{slot}` stands for a slot of the intent. */
  readonly utterances: Readonly<Record<OwnIntentName, readonly string[]>>
  /** Ways to answer when one slot is asked for, beyond its bare value. */
  readonly answers: Readonly<Record<AskedSlotName, readonly string[]>>
  readonly choices: ChoiceWords
  prompts(business: Business): Readonly<Record<AskedSlotName, Attempts>>
  /** Lex wants a prompt of every slot, also of one that is never asked for. */
  readonly mentions: Readonly<Record<MentionedSlotName, string>>
  /** Yes-or-no questions for when the hook has no words of its own. */
  confirmations(business: Business): Readonly<Record<TaskName, Attempts>>
  /** For Lex to say when a caller answers no. All yes-or-no questions share it, so it must suit each of them. */
  readonly declination: string
  readonly wait: WaitWords
}

/** Said around a caller's "hold on a moment". */
export interface WaitWords {
  readonly waiting: string
  readonly stillWaiting: string
  readonly welcomeBack: string
}

/** How callers name a choice of a list that was read out. */
export interface ChoiceWords {
  /** Ways to say the first, second, third ... choice: the key's own digit is understood anyway. */
  readonly ordinals: readonly (readonly string[])[]
  /** Ways to turn down every offered time. */
  readonly noOffer: readonly string[]
  /** Ways to say that it is none of the demos that were read out. */
  readonly noDemo: readonly string[]
}
