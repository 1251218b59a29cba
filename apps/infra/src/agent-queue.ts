import type { BookingRules, OpenRange, Weekday } from "@call-center/domain"
import { ConnectHoursOfOperation } from "@cdktf/provider-aws/lib/connect-hours-of-operation/index.js"
import { ConnectQueue } from "@cdktf/provider-aws/lib/connect-queue/index.js"
import { ConnectRoutingProfile } from "@cdktf/provider-aws/lib/connect-routing-profile/index.js"
import { Construct } from "constructs"

import type { ConnectInstance } from "./connect-instance.ts"

export interface AgentQueueProps {
  readonly name: string
  readonly instance: ConnectInstance
  readonly booking: BookingRules
  readonly maximumContacts: number
}

/** Hours, queue and routing profile of the people behind the bot; the hours are those of the demos. */
export class AgentQueue extends Construct {
  readonly hoursArn: string
  readonly queueArn: string
  readonly queueId: string

  constructor(scope: Construct, id: string, props: AgentQueueProps) {
    super(scope, id)
    const hours = new ConnectHoursOfOperation(this, "Hours", {
      instanceId: props.instance.id,
      name: props.name,
      description: "When a person can be reached: the hours of call-center.config.ts",
      timeZone: props.booking.timeZone,
      config: Object.entries(props.booking.weeklyHours).flatMap(([day, ranges]) =>
        ranges.map((range) => hoursOf(day as Weekday, range)),
      ),
    })
    const queue = new ConnectQueue(this, "Queue", {
      instanceId: props.instance.id,
      name: props.name,
      description: "Callers who asked for a person",
      hoursOfOperationId: hours.hoursOfOperationId,
      maxContacts: props.maximumContacts,
    })
    new ConnectRoutingProfile(this, "RoutingProfile", {
      instanceId: props.instance.id,
      name: props.name,
      description: "Agents who take callers of the demo line",
      defaultOutboundQueueId: queue.queueId,
      mediaConcurrencies: [{ channel: "VOICE", concurrency: 1 }],
      queueConfigs: [{ channel: "VOICE", delay: 0, priority: 1, queueId: queue.queueId }],
    })
    this.hoursArn = hours.arn
    this.queueArn = queue.arn
    this.queueId = queue.queueId
  }
}

function hoursOf(day: Weekday, { opens, closes }: OpenRange) {
  return { day: day.toUpperCase(), startTime: clockTime(opens), endTime: clockTime(closes) }
}

/** Connect writes the end of a day as 00:00 or 23:59; 23:59 keeps a range within its day. */
function clockTime(time: string): { hours: number; minutes: number } {
  if (time === "24:00") return { hours: 23, minutes: 59 }
  const [hours, minutes] = time.split(":").map(Number)
  return { hours: hours ?? 0, minutes: minutes ?? 0 }
}
