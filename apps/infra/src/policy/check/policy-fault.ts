import { type Finding, findingText } from "./policy.ts"

/** A synthesized stack breaks rules without an exception; its message has one line for each. */
export class PolicyFault extends Error {
  override readonly name = "PolicyFault"

  constructor(findings: readonly Finding[]) {
    super(
      [
        "Expected a stack that keeps every rule, or an exception with its reason in apps/infra/src/policy/check/exceptions.ts; got",
        ...findings.map(findingText),
      ].join("\n"),
    )
  }
}
