import { type BookingRules, type OpenRange, type Weekday, weekdays } from "@call-center/domain"
import { ConnectHoursOfOperation } from "@cdktf/provider-aws/lib/connect-hours-of-operation/index.js"
import { ConnectQueue } from "@cdktf/provider-aws/lib/connect-queue/index.js"
import { ConnectRoutingProfile } from "@cdktf/provider-aws/lib/connect-routing-profile/index.js"
import { Construct } from "constructs"

import type { ConnectInstance } from "./connect-instance.ts"

export interface AgentQueueProps {
  readonly name: string
  readonly instance: ConnectInstance
  readonly booking: BookingRules
  /** Contacts that may wait at a time. */
  readonly maximumContacts: number
  /** The number that called-back callers see; undefined when nobody is called back. */
  readonly callbackNumberId: string | undefined
}

/**
 * Hours, queue and routing profile of the people behind the bot. The hours are the weekly ones of the demos. Holidays
 * can't be told to Connect through Terraform; then nobody is signed in, and the flow says so.
 */
export class AgentQueue extends Construct {
  readonly hoursArn: string
  readonly queueArn: string

  constructor(scope: Construct, id: string, props: AgentQueueProps) {
    super(scope, id)
    const { name, instance, booking, callbackNumberId } = props
    const hours = new ConnectHoursOfOperation(this, "Hours", {
      instanceId: instance.id,
      name,
      description: "When a person can be reached: the hours of call-center.config.ts",
      timeZone: booking.timeZone,
      config: weekdays.flatMap((day) =>
        booking.weeklyHours[day].map((range) => hoursOf(day, range)),
      ),
    })
    const queue = new ConnectQueue(this, "Queue", {
      instanceId: instance.id,
      name,
      description: "Callers who asked for a person",
      hoursOfOperationId: hours.hoursOfOperationId,
      maxContacts: props.maximumContacts,
      ...(callbackNumberId === undefined
        ? {}
        : { outboundCallerConfig: { outboundCallerIdNumberId: callbackNumberId } }),
    })
    new ConnectRoutingProfile(this, "RoutingProfile", {
      instanceId: instance.id,
      name,
      description: "Agents who take callers of the demo line",
      defaultOutboundQueueId: queue.queueId,
      mediaConcurrencies: [{ channel: "VOICE", concurrency: 1 }],
      queueConfigs: [{ channel: "VOICE", delay: 0, priority: 1, queueId: queue.queueId }],
    })
    this.hoursArn = hours.arn
    this.queueArn = queue.arn
  }
}

function hoursOf(day: Weekday, { opens, closes }: OpenRange) {
  return { day: day.toUpperCase(), startTime: clockTime(opens), endTime: clockTime(closes) }
}

/** Connect's days end at 23:59; 24:00 does not exist there. */
function clockTime(time: string): { hours: number; minutes: number } {
  const [hours = 0, minutes = 0] = time.split(":").map(Number)
  return hours === 24 ? { hours: 23, minutes: 59 } : { hours, minutes }
}
