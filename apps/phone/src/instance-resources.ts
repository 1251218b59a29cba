import type { CallCenter } from "@call-center/config"
import { localArn, resources } from "@call-center/contact-flows"
import type { BookingRules, OpenRange } from "@call-center/domain"
import type { InstanceResources } from "@call-center/simulator"

type Weekly = NonNullable<InstanceResources["hoursOfOperation"]>[number]["weekly"][number]

/** Queue and hours of the local instance, as infra makes them on AWS. */
export function instanceResources({ agent, booking, deployment }: CallCenter): InstanceResources {
  const hours = localArn(resources.openingHours, deployment.region)
  return {
    queues: [
      {
        arn: localArn(resources.queue, deployment.region),
        name: resources.queue.queue,
        hoursOfOperation: hours,
        maxContacts: agent.maximumQueuedContacts,
      },
    ],
    hoursOfOperation: [
      {
        arn: hours,
        name: resources.openingHours.hoursOfOperation,
        timeZone: booking.timeZone,
        weekly: weeklyOf(booking),
      },
    ],
  }
}

function weeklyOf({ weeklyHours }: BookingRules): readonly Weekly[] {
  return Object.entries(weeklyHours).flatMap(([day, ranges]) =>
    ranges.map(({ opens, closes }: OpenRange) => ({
      day: day.toUpperCase() as Weekly["day"],
      start: opens,
      end: closes === "24:00" ? "00:00" : closes,
    })),
  )
}
