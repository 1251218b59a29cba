import type { CallCenter } from "@call-center/config"
import {
  type ConnectHours,
  type ConnectOverride,
  connectHours,
  hoursOfClosures,
  localArn,
  resources,
} from "@call-center/contact-flows"
import type { LocalClosures } from "@call-center/contact-flows/closures-file"
import { addDays } from "@call-center/domain"
import type { InstanceResources } from "@call-center/simulator"

type Hours = NonNullable<InstanceResources["hoursOfOperation"]>[number]

const nobodyClosed: LocalClosures = { team: [], line: [] }

/**
 * Queue and hours of the local instance, as infra makes them on AWS. What is closed by hand is asked whenever a flow looks,
 * so that the next call hears it.
 */
export function instanceResources(
  { agent, booking, deployment }: CallCenter,
  closures: () => LocalClosures = () => nobodyClosed,
): InstanceResources {
  const { region } = deployment
  const named = (hours: HoursReference) => ({
    arn: localArn(hours, region),
    name: hours.hoursOfOperation,
  })
  const closedBy = (what: keyof LocalClosures) => ({
    ...hoursOf(hoursOfClosures(booking.timeZone)),
    get overrides() {
      return closures()[what].flatMap(datesOf)
    },
  })
  return {
    queues: [
      {
        arn: localArn(resources.queue, region),
        name: resources.queue.queue,
        hoursOfOperation: localArn(resources.openingHours, region),
        maxContacts: agent.maximumQueuedContacts,
      },
    ],
    hoursOfOperation: [
      { ...named(resources.openingHours), ...hoursOf(connectHours(booking)) },
      Object.assign(closedBy("team"), named(resources.teamClosures)),
      Object.assign(closedBy("line"), named(resources.lineClosures)),
    ],
  }
}

type HoursReference = (typeof resources)["openingHours" | "teamClosures" | "lineClosures"]

function hoursOf({ timeZone, weekly, overrides }: ConnectHours): Omit<Hours, "arn" | "name"> {
  return { timeZone, weekly, overrides: overrides.flatMap(datesOf) }
}

/** An override as the simulator has them, one a date. */
function datesOf({ from, till, ranges }: ConnectOverride): NonNullable<Hours["overrides"]> {
  const dates: { date: string; hours: ConnectOverride["ranges"] }[] = []
  for (let date = from; date <= till; date = addDays(date, 1)) dates.push({ date, hours: ranges })
  return dates
}
