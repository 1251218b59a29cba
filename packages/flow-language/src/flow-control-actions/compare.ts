import type { Action } from "../action.ts"
import { action } from "../action.ts"
import type { AttributeReference } from "../attribute-reference.ts"
import type { ConditionalBranch } from "../condition.ts"
import { conditionOf } from "../condition.ts"
import { errorsOf } from "../error-branches.ts"

/**
 * Branches on an attribute.
 *
 * @example compare({ value: channel, when: [{ equals: "CHAT", next: "greetChat" }], onNoMatch: "greetCaller" })
 * @see https://docs.aws.amazon.com/connect/latest/devguide/flow-control-actions-compare.html
 */
export function compare<
  const When extends readonly ConditionalBranch[],
  const OnNoMatch extends string,
  const Next extends string = never,
>(properties: {
  readonly value: AttributeReference
  /** In order: the first that holds wins. */
  readonly when: When
  readonly onNoMatch: OnNoMatch
  /** As the console, where nothing matches, unless given. */
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
