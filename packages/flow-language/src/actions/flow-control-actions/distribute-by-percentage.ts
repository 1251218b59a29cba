import { type Action, action } from "../../action.ts"
import { type Code, jsonCode, listCode, objectCode, type Properties } from "../../code/code.ts"
import { conditionOf } from "../../condition.ts"
import { errorsOf } from "../../error-branches.ts"
import type { FlowCondition } from "../../flow-content.ts"
import { inboundFlows } from "../../rule/action-rule.ts"
import { describeAction } from "../describe-action.ts"

/** A share of the contacts and where they go. */
export interface Share {
  /** 1 to 99; all together at most 100. */
  readonly percent: number
  readonly next: string
}

/**
 * Sends shares of the contacts to different actions, and the rest to `onNoMatch`.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/flow-control-actions-distributebypercentage.html
 */
export const distributeByPercentage = describeAction("DistributeByPercentage", build, {
  evidence: "S",
  role: "decides",
  parameters: {},
  errors: { required: ["NoMatchingCondition"] },
  conditions: [{ operators: ["NumberLessThan"], operands: { kind: "thresholds" } }],
  next: "required",
  flowTypes: inboundFlows,
  flowTypesEvidence: "D",
  varies: true,
  shapes: [{ conditions: sharesCode, next: "optional" }],
})

function build<
  const Shares extends readonly [Share, ...Share[]],
  const OnNoMatch extends string,
  const Next extends string = never,
>(properties: {
  readonly shares: Shares
  readonly onNoMatch: OnNoMatch
  /** Written as `NextAction`; defaults to the `onNoMatch` target, as the console does. */
  readonly next?: Next
}): Action<NoInfer<Shares[number]["next"] | OnNoMatch | Next>, "DistributeByPercentage"> {
  return action("DistributeByPercentage", {
    transitions: {
      NextAction: properties.next ?? properties.onNoMatch,
      Errors: errorsOf(properties),
      Conditions: thresholdsOf<Shares[number]>(properties.shares),
    },
  })
}

/** 3, 6 and 8 percent are "< 4", "< 10" and "< 18" in the console's exports: Connect draws from 1 to 100. */
function thresholdsOf<Part extends Share>(shares: readonly Part[]): FlowCondition<Part["next"]>[] {
  let threshold = 1
  return shares.map(({ percent, next }) => {
    threshold += percent
    return conditionOf({ numberLessThan: threshold, next })
  })
}

/** The console's thresholds of a distribution, 4 and 10 for 3 and 6 percent. */
function sharesCode(conditions: readonly FlowCondition[]): Properties | undefined {
  let threshold = 1
  const parts: Code[] = []
  for (const { Condition, NextAction } of conditions) {
    const percent = Number(Condition.Operands[0]) - threshold
    if (Condition.Operator !== "NumberLessThan" || !Number.isInteger(percent) || percent < 1)
      return undefined
    threshold += percent
    parts.push(objectCode({ percent: jsonCode(percent), next: jsonCode(NextAction) }))
  }
  return parts.length === 0 ? undefined : { shares: listCode(parts) }
}
