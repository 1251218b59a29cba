import { BudgetsBudget } from "@cdktf/provider-aws/lib/budgets-budget/index.js"
import { SnsSmsPreferences } from "@cdktf/provider-aws/lib/sns-sms-preferences/index.js"
import { Construct } from "constructs"

export interface SpendingLimitsProps {
  readonly name: string
  /** US dollars that the whole account may cost a month, and who is written to before it does. */
  readonly budget: { readonly monthlyUsd: number; readonly email: string } | undefined
  /**
   * US dollars a month after which SNS sends no more, for the whole account in this region; undefined leaves what is
   * set there, by default 1. Over the account's quota AWS raises it on request only.
   */
  readonly smsMonthlyLimitUsd: number | undefined
}

/** What bounds the bill: a cap on SMS, and a budget that writes before the month costs more than planned. */
export class SpendingLimits extends Construct {
  constructor(scope: Construct, id: string, props: SpendingLimitsProps) {
    super(scope, id)
    if (props.smsMonthlyLimitUsd !== undefined)
      new SnsSmsPreferences(this, "Sms", {
        monthlySpendLimit: props.smsMonthlyLimitUsd,
        defaultSmsType: "Transactional",
      })
    if (props.budget !== undefined) this.#limit(props.name, props.budget)
  }

  #limit(name: string, budget: NonNullable<SpendingLimitsProps["budget"]>): void {
    new BudgetsBudget(this, "Budget", {
      name,
      budgetType: "COST",
      timeUnit: "MONTHLY",
      limitAmount: String(budget.monthlyUsd),
      limitUnit: "USD",
      notification: (["FORECASTED", "ACTUAL"] as const).map((notificationType) => ({
        notificationType,
        comparisonOperator: "GREATER_THAN",
        threshold: 100,
        thresholdType: "PERCENTAGE",
        subscriberEmailAddresses: [budget.email],
      })),
    })
  }
}
