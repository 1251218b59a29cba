import type { PromptAttempt } from "./bot-properties.ts"

/** How the bot listens for one kind of answer. Times are milliseconds. */
export interface Listening {
  /** Silence after which the prompt is repeated. */
  readonly startTimeoutMs: number
  /** Silence that ends what the caller says. */
  readonly speechEndTimeoutMs: number
  /** Connect sends calls to the error branch beyond 15,000. */
  readonly speechMaximumMs: number
  /** The answer ends with this many keys, at once. */
  readonly maximumKeys: number
  /** Pause after a key that ends a shorter answer; Lex's own default is five seconds. */
  readonly keysEndTimeoutMs: number
}

/** One digit, no waiting: yes and no, and the choices of a list. */
export const choiceListening: Listening = {
  startTimeoutMs: 5000,
  speechEndTimeoutMs: 700,
  speechMaximumMs: 10_000,
  maximumKeys: 1,
  keysEndTimeoutMs: 1000,
}

/** MMDD; people look at a calendar first, and pause inside "Wednesday ... the second". */
export const dateListening: Listening = {
  startTimeoutMs: 6000,
  speechEndTimeoutMs: 900,
  speechMaximumMs: 12_000,
  maximumKeys: 4,
  keysEndTimeoutMs: 2000,
}

/** HHMM, or the three keys of 9:30. */
export const timeListening: Listening = { ...dateListening, startTimeoutMs: 5000 }

/** A number in groups with pauses, national or foreign (E.164 has at most 15 digits); # ends it. */
export const phoneNumberListening: Listening = {
  startTimeoutMs: 8000,
  speechEndTimeoutMs: 1500,
  speechMaximumMs: 15_000,
  maximumKeys: 15,
  keysEndTimeoutMs: 3000,
}

/** The four digits of a code, read off a text that may just be coming in. */
export const codeListening: Listening = {
  startTimeoutMs: 12_000,
  speechEndTimeoutMs: 1200,
  speechMaximumMs: 12_000,
  maximumKeys: 4,
  keysEndTimeoutMs: 3000,
}

/** One attempt of a prompt, by voice or keypad. */
export function promptAttempt(listening: Listening, allowInterrupt: boolean): PromptAttempt {
  return {
    AllowInterrupt: allowInterrupt,
    AllowedInputTypes: { AllowAudioInput: true, AllowDTMFInput: true },
    AudioAndDTMFInputSpecification: {
      StartTimeoutMs: listening.startTimeoutMs,
      AudioSpecification: {
        EndTimeoutMs: listening.speechEndTimeoutMs,
        MaxLengthMs: listening.speechMaximumMs,
      },
      DTMFSpecification: {
        MaxLength: listening.maximumKeys,
        EndTimeoutMs: listening.keysEndTimeoutMs,
        EndCharacter: "#",
        DeletionCharacter: "*",
      },
    },
  }
}
