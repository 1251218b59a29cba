import type { Outcome } from "./action-definition.ts"

/** What an action lacks that has no transition for an outcome. */
export function missingTransition(outcome: Outcome): string {
  switch (outcome.type) {
    case "next":
      return "it has no NextAction"
    case "result":
      return `it has no transition for the result ${outcome.value ?? "(none)"}`
    case "error":
      return `it has no transition for the error ${errorWords(outcome)}`
  }
}

/** An error and its reason. */
export function errorWords({ errorType, reason }: Extract<Outcome, { type: "error" }>): string {
  return reason === undefined ? errorType : `${errorType}: ${reason}`
}
