import type { BookingRules } from "@call-center/domain"
import { ConnectQueue } from "@cdktf/provider-aws/lib/connect-queue/index.js"
import { ConnectRoutingProfile } from "@cdktf/provider-aws/lib/connect-routing-profile/index.js"
import { Construct } from "constructs"

import { Closures } from "./closures.ts"
import type { ConnectInstance } from "./connect-instance.ts"
import { OpeningHours } from "./opening-hours.ts"

export interface AgentQueueProps {
  readonly name: string
  readonly instance: ConnectInstance
  readonly booking: BookingRules
  /** Contacts that may wait at a time. */
  readonly maximumContacts: number
  /** The number that called-back callers see; undefined when nobody is called back. */
  readonly callbackNumberId: string | undefined
}

/** Hours, closures, queue and routing profile of the people behind the bot. */
export class AgentQueue extends Construct {
  readonly openingHours: OpeningHours
  readonly closures: Closures
  readonly queueArn: string

  constructor(scope: Construct, id: string, props: AgentQueueProps) {
    super(scope, id)
    const { name, instance, booking, callbackNumberId } = props
    this.openingHours = new OpeningHours(this, "OpeningHours", { name, instance, booking })
    // Earlier releases had the opening hours at this address. These take their place, so that an update deletes no hours
    // that a queue still uses, and do so last, when the opening hours are there that the queue moves to.
    this.closures = new Closures(this, "Hours", {
      name: `${name}-team-closures`,
      description: 'Open but while "pnpm center close" has closed the way to people',
      instance,
      timeZone: booking.timeZone,
      after: this.openingHours.stack,
    })
    const queue = new ConnectQueue(this, "Queue", {
      instanceId: instance.id,
      name,
      description: "Callers who asked for a person",
      hoursOfOperationId: this.openingHours.id,
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
    this.queueArn = queue.arn
  }
}
