import type { PolicyRule, Violation } from "../policy-rule.ts"
import { addressRules } from "../rules/address-rules.ts"
import { alarmRules } from "../rules/alarm-rules.ts"
import { botRules } from "../rules/bot-rules.ts"
import { bucketRules } from "../rules/bucket-rules.ts"
import { contactCenterRules } from "../rules/contact-center-rules.ts"
import { flowRules } from "../rules/flow-rules.ts"
import { functionRules } from "../rules/function-rules.ts"
import { identityRules } from "../rules/identity-rules.ts"
import { invocationRules } from "../rules/invocation-rules.ts"
import { keyRules } from "../rules/key-rules.ts"
import { logRules } from "../rules/log-rules.ts"
import { messageRules } from "../rules/message-rules.ts"
import { scheduleRules } from "../rules/schedule-rules.ts"
import { stackRules } from "../rules/stack-rules.ts"
import { tableRules } from "../rules/table-rules.ts"
import { workflowRules } from "../rules/workflow-rules.ts"
import { synthesizedStack } from "../synthesized-stack.ts"
import { type PolicyException, exceptions } from "./exceptions.ts"

/** Every rule, by subject. */
export const rules: readonly PolicyRule[] = [
  ...tableRules,
  ...functionRules,
  ...invocationRules,
  ...addressRules,
  ...scheduleRules,
  ...identityRules,
  ...keyRules,
  ...messageRules,
  ...bucketRules,
  ...logRules,
  ...alarmRules,
  ...contactCenterRules,
  ...flowRules,
  ...botRules,
  ...stackRules,
]

/** A violation of a rule, with the exception that allows it, if one does. */
export interface Finding extends Violation {
  readonly rule: PolicyRule
  readonly exception: PolicyException | undefined
}

/** Checks the Terraform JSON of a stack against every rule; violations that an exception allows are included. */
export function checkPolicy(json: unknown): readonly Finding[] {
  return findingsOf(rules, json)
}

/** Checks the stack with the roles of workflows. */
export function checkWorkflowPolicy(json: unknown): readonly Finding[] {
  return findingsOf(workflowRules, json)
}

function findingsOf(checked: readonly PolicyRule[], json: unknown): readonly Finding[] {
  const stack = synthesizedStack(json)
  return checked.flatMap((rule) =>
    rule.check(stack).map(({ path, found }) => {
      const exception = exceptions.find((one) => covers(one, rule.id, path))
      return { rule, path, found, exception }
    }),
  )
}

/** A finding in one line. */
export function findingText({ rule, path, found }: Finding): string {
  return `${rule.id}: ${path}: ${found} (${rule.says})`
}

function covers({ rules: named, at }: PolicyException, id: string, path: string): boolean {
  return named.includes(id) && (at === undefined || at.some((end) => path.endsWith(end)))
}
