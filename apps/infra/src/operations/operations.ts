import { Construct } from "constructs"

import type { Booking } from "../booking/booking.ts"
import type { CalendarFeed } from "../booking/calendar-feed.ts"
import type { Notifier } from "../booking/notifier.ts"
import type { Reminders } from "../booking/reminders.ts"
import type { ContactCenter } from "../contact-center/contact-center.ts"
import type { Stage } from "../stack/stage.ts"
import { terraformText } from "../stack/terraform-text.ts"
import type { AlarmSpec } from "./alarm-spec.ts"
import { deliveryAlarms, mailAlarms, tableAlarms, textAlarms } from "./booking-alarms.ts"
import { callAlarms } from "./call-alarms.ts"
import { feedAlarms } from "./feed-alarms.ts"
import { functionAlarms, turnAlarms } from "./function-alarms.ts"
import { Observability } from "./observability.ts"
import { reminderAlarms } from "./reminder-alarms.ts"
import { SpendingLimits } from "./spending-limits.ts"

export interface OperationsProps {
  readonly stage: Stage
  readonly booking: Booking
  readonly contactCenter: ContactCenter
}

/** A caller notices; the store gives up a command after 2.5 s. */
const codeHookSlowMs = 3000

const notifierSlowMs = 30_000

/** A run ends by itself when its time is nearly over; one that takes this long leaves callers to the next. */
const remindersSlowMs = 45_000

/** The function is ended after 30 s, and calendars may wait that long, too. */
const feedSlowMs = 20_000

/** What AWS lets an account spend on SMS a month until another limit is set. */
const defaultSmsLimitUsd = 1

/** What tells the owner that something is wrong, or costly. */
export class Operations extends Construct {
  readonly alarmTopicArn: string | undefined

  constructor(scope: Construct, id: string, props: OperationsProps) {
    super(scope, id)
    const { stage } = props
    const { alarmEmail, monthlyBudgetUsd, smsMonthlySpendLimitUsd } = stage.callCenter.deployment
    this.alarmTopicArn = new Observability(this, "Observability", {
      stage,
      specs: [...specsOfCalls(props), ...specsOfBooking(props)],
    }).topicArn
    new SpendingLimits(this, "SpendingLimits", {
      name: stage.name,
      budget:
        monthlyBudgetUsd === undefined || alarmEmail === undefined
          ? undefined
          : { monthlyUsd: monthlyBudgetUsd, email: terraformText(alarmEmail) },
      smsMonthlyLimitUsd: smsMonthlySpendLimitUsd,
    })
  }
}

/** Flows in which a caller is, and would be cut off. */
const callerFlows = ["main", "customer-queue"]

function specsOfCalls({ stage, contactCenter }: OperationsProps): readonly AlarmSpec[] {
  const { deployed } = contactCenter.flows
  return callAlarms({
    instanceId: contactCenter.instance.id,
    flows: callerFlows.flatMap((label) => {
      const flow = deployed.get(label)
      return flow === undefined ? [] : [{ label, name: flow.name }]
    }),
    queueName: contactCenter.agentQueue === undefined ? undefined : stage.name,
    recorded: contactCenter.recordings !== undefined,
  })
}

function specsOfBooking({ stage, booking }: OperationsProps): readonly AlarmSpec[] {
  const { codeHook, notifier, reminders, calendarFeed, table } = booking
  const codeHookName = codeHook.function.functionName
  return [
    ...functionAlarms({ label: "code-hook", functionName: codeHookName, slowMs: codeHookSlowMs }),
    ...turnAlarms(stage.name),
    ...tableAlarms(table.tableName),
    ...(notifier === undefined ? [] : specsOfNotifier(stage, notifier)),
    ...(reminders === undefined ? [] : specsOfReminders(stage, reminders)),
    ...(calendarFeed === undefined ? [] : specsOfFeed(calendarFeed)),
  ]
}

function specsOfNotifier(stage: Stage, notifier: Notifier): readonly AlarmSpec[] {
  const { name, callCenter } = stage
  const { functionName } = notifier.function
  return [
    ...functionAlarms({ label: "notifier", functionName, slowMs: notifierSlowMs }),
    ...(callCenter.sms.enabled ? specsOfTexts(stage) : []),
    ...(callCenter.business.notify === undefined ? [] : mailAlarms(name)),
    ...deliveryAlarms({
      notifierName: functionName,
      deadLetterQueueName: notifier.deadLetters.queueName,
    }),
  ]
}

function specsOfTexts({ name, callCenter }: Stage): readonly AlarmSpec[] {
  const { phoneNumber, smsMonthlySpendLimitUsd } = callCenter.deployment
  return [
    ...textAlarms({
      service: name,
      // Of a number that exists the stack knows no country; both locales are of the US.
      country: "claim" in phoneNumber ? phoneNumber.claim.country : "US",
      spendLimitUsd: smsMonthlySpendLimitUsd ?? defaultSmsLimitUsd,
      maximumPerDay: callCenter.texts.maximumPerDay,
    }),
  ]
}

function specsOfReminders({ name }: Stage, reminders: Reminders): readonly AlarmSpec[] {
  const { functionName } = reminders.function
  return [
    ...functionAlarms({ label: "reminders", functionName, slowMs: remindersSlowMs }),
    ...reminderAlarms({ service: name, functionName }),
  ]
}

function specsOfFeed(calendarFeed: CalendarFeed): readonly AlarmSpec[] {
  const { functionName } = calendarFeed.function
  return [
    ...functionAlarms({ label: "calendar-feed", functionName, slowMs: feedSlowMs }),
    ...feedAlarms(functionName),
  ]
}
