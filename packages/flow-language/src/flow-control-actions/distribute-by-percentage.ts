import type { Action } from "../action.ts"
import { action } from "../action.ts"
import { conditionOf } from "../condition.ts"
import { errorsOf } from "../error-branches.ts"
import type { FlowCondition } from "../flow-content.ts"

/** A share of the contacts and where they go. */
export interface Share {
  /** 1 to 99; all together at most 100. */
  readonly percent: number
  readonly next: string
}

/**
 * Sends shares of the contacts different ways; the rest goes where no condition holds.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/flow-control-actions-distributebypercentage.html
 */
export function distributeByPercentage<
  const Shares extends readonly [Share, ...Share[]],
  const OnNoMatch extends string,
  const Next extends string = never,
>(properties: {
  readonly shares: Shares
  readonly onNoMatch: OnNoMatch
  /** As the console, where no condition holds, unless given. */
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
