import { type Action, action } from "../../action.ts"
import type { AttributeReference } from "../../attribute-reference.ts"
import { inOrder } from "../../code/condition-code.ts"
import { attributeCode } from "../../code/value-code.ts"
import { type ConditionalBranch, conditionOf } from "../../condition.ts"
import { errorsOf } from "../../error-branches.ts"
import { operators } from "../../rule/action-rule.ts"
import { reference, required } from "../../rule/value-rule.ts"
import { describeAction } from "../describe-action.ts"

/**
 * Branches on an attribute.
 *
 * @example compare({ value: channel, when: [{ equals: "CHAT", next: "greetChat" }], onNoMatch: "greetCaller" })
 * @see https://docs.aws.amazon.com/connect/latest/devguide/flow-control-actions-compare.html
 */
export const compare = describeAction("Compare", build, {
  evidence: "S",
  role: "decides",
  parameters: { ComparisonValue: required(reference) },
  errors: { required: ["NoMatchingCondition"] },
  conditions: [{ operators, operands: { kind: "any" } }],
  next: "required",
  flowTypes: "all",
  shapes: [
    {
      parameters: (it) => ({ value: attributeCode(it["ComparisonValue"]) }),
      needs: ["value"],
      conditions: inOrder("when"),
      next: "optional",
    },
  ],
})

function build<
  const When extends readonly ConditionalBranch[],
  const OnNoMatch extends string,
  const Next extends string = never,
>(properties: {
  readonly value: AttributeReference
  /** In order: the first that holds wins. */
  readonly when: When
  readonly onNoMatch: OnNoMatch
  /** Written as `NextAction`; defaults to the `onNoMatch` target, as the console does. */
  readonly next?: Next
}): Action<NoInfer<When[number]["next"] | OnNoMatch | Next>, "Compare"> {
  return action("Compare", {
    parameters: () => ({ ComparisonValue: properties.value.jsonPath }),
    transitions: {
      NextAction: properties.next ?? properties.onNoMatch,
      Errors: errorsOf(properties),
      Conditions: properties.when.map((branch) => conditionOf(branch)),
    },
  })
}
