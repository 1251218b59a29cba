import { BudgetsBudget } from "@cdktf/provider-aws/lib/budgets-budget/index.js"
import { SnsSmsPreferences } from "@cdktf/provider-aws/lib/sns-sms-preferences/index.js"
import { Construct } from "constructs"

export interface SpendingLimitsProps {
  readonly name: string
  readonly email: string | undefined
  readonly monthlyBudgetUsd: number | undefined
  /** AWS's own default is 1 USD a month; raising it over the account's quota needs a support case. */
  readonly smsMonthlySpendLimitUsd: number | undefined
}

/** What bounds the bill: a cap on SMS in this region, and a budget that writes before the month costs more than planned. */
export class SpendingLimits extends Construct {
  constructor(scope: Construct, id: string, props: SpendingLimitsProps) {
    super(scope, id)
    if (props.smsMonthlySpendLimitUsd !== undefined) {
      new SnsSmsPreferences(this, "Sms", {
        monthlySpendLimit: props.smsMonthlySpendLimitUsd,
        defaultSmsType: "Transactional",
      })
    }
    if (props.monthlyBudgetUsd !== undefined && props.email !== undefined) {
      const email = props.email
      new BudgetsBudget(this, "Budget", {
        name: props.name,
        budgetType: "COST",
        timeUnit: "MONTHLY",
        limitAmount: String(props.monthlyBudgetUsd),
        limitUnit: "USD",
        notification: (["FORECASTED", "ACTUAL"] as const).map((notificationType) => ({
          notificationType,
          comparisonOperator: "GREATER_THAN",
          threshold: 100,
          thresholdType: "PERCENTAGE",
          subscriberEmailAddresses: [email],
        })),
      })
    }
  }
}
