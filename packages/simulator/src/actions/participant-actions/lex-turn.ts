import type { LexListening, LexStepInput } from "@call-center/lex-runtime"

import type { FlowEffect, FlowInput } from "../../flow/flow-effect.ts"
import { lexKeyRules } from "../../flow/input-awaited.ts"
import { speakingMs } from "../../flow/speech.ts"
import { collectKeys } from "../../turn-taking/collect-keys.ts"

/** What an input means to a bot; undefined when it is nothing to a bot. */
export function lexInputOf(input: FlowInput): LexStepInput | undefined {
  switch (input.type) {
    case "speech":
      return { type: "input", input: { kind: "speech", text: input.text } }
    case "keys":
      return { type: "input", input: { kind: "keys", keys: input.keys } }
    case "silence":
      return { type: "input", input: { kind: "silence" } }
    case "codeHookReturned":
      return { type: "codeHookAnswered", response: input.response }
    case "codeHookFailed":
      return { type: "codeHookFailed", reason: input.reason }
    case "continue":
    case "hangUp":
    case "lambdaReturned":
    case "lambdaFailed":
      return undefined
  }
}

/** Time that the customer's turn takes: silence to its limit, keys that nothing ends to theirs. */
export function lexTurnTime(
  input: FlowInput,
  listening: LexListening | undefined,
): readonly FlowEffect[] {
  const milliseconds = turnMs(input, listening)
  return milliseconds > 0 ? [{ type: "timePasses", milliseconds }] : []
}

const endOfSpeechMs = 600

function turnMs(input: FlowInput, listening: LexListening | undefined): number {
  switch (input.type) {
    case "speech":
      return speakingMs(input.text) + endOfSpeechMs
    case "silence":
      return listening?.startTimeoutMs ?? 0
    case "keys":
      return listening === undefined || keysEnd(input.keys, listening)
        ? 0
        : listening.dtmf.endTimeoutMs
    case "continue":
    case "hangUp":
    case "lambdaReturned":
    case "lambdaFailed":
    case "codeHookReturned":
    case "codeHookFailed":
      return 0
  }
}

function keysEnd(keys: string, listening: LexListening): boolean {
  return collectKeys(keys, lexKeyRules(listening)).isComplete
}
