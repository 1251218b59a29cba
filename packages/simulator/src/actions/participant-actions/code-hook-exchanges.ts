import type { CodeHookExchange } from "../../events/lex-turn-told.ts"
import type { Waiting } from "../../flow/call-state.ts"
import type { FlowInput } from "../../flow/flow-effect.ts"

/** What the code hook was asked and answered in this turn, after an input that may be its next answer. */
export function exchangesAfter(
  { asked, hook }: Extract<Waiting, { kind: "lex" }>,
  input: FlowInput,
): readonly CodeHookExchange[] {
  switch (input.type) {
    case "codeHookReturned": {
      const { response: answered, read } = input
      return [...hook, read === undefined ? { asked, answered } : { asked, answered, read }]
    }
    case "codeHookFailed":
      return [...hook, { asked, reason: input.reason }]
    case "continue":
    case "speech":
    case "keys":
    case "silence":
    case "hangUp":
    case "lambdaReturned":
    case "lambdaFailed":
      return []
  }
}
