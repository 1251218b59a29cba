import { Construct } from "constructs"

import type { Booking } from "./booking.ts"
import type { ContactCenter } from "./contact-center.ts"
import { Observability } from "./observability.ts"
import { SpendingLimits } from "./spending-limits.ts"
import type { Stage } from "./stage.ts"

export interface OperationsProps {
  readonly stage: Stage
  readonly booking: Booking
  readonly contactCenter: ContactCenter
}

/** What tells the owner that something is wrong, or dear. */
export class Operations extends Construct {
  constructor(scope: Construct, id: string, { stage, booking, contactCenter }: OperationsProps) {
    super(scope, id)
    const { name, account, callCenter, kmsKeyArn } = stage
    const { region, alarmEmail, monthlyBudgetUsd, smsMonthlySpendLimitUsd } = callCenter.deployment
    new Observability(this, "Observability", {
      name,
      region,
      account,
      alarmEmail,
      kmsKeyArn,
      watched: {
        instanceId: contactCenter.instance.id,
        flowNames: [contactCenter.flows.nameOf("main")],
        queueName: contactCenter.agentQueue === undefined ? undefined : name,
        codeHookName: booking.codeHook.function.functionName,
        notifierName: booking.notifier.function.functionName,
        deadLetterQueueName: booking.notifier.deadLetterQueueName,
        tableName: booking.table.tableName,
        smsSpendLimitUsd: smsMonthlySpendLimitUsd,
      },
    })
    new SpendingLimits(this, "SpendingLimits", {
      name,
      email: alarmEmail,
      monthlyBudgetUsd,
      smsMonthlySpendLimitUsd,
    })
  }
}
