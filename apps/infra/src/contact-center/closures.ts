import { hoursOfClosures } from "@call-center/contact-flows"
import type { TimeZone } from "@call-center/domain"
import { ConnectHoursOfOperation } from "@cdktf/provider-aws/lib/connect-hours-of-operation/index.js"
import type { ITerraformDependable } from "cdktf"
import type { Construct } from "constructs"

import type { ConnectInstance } from "./connect-instance.ts"

export interface ClosuresProps {
  /** Its name in Connect. */
  readonly name: string
  readonly description: string
  readonly instance: ConnectInstance
  readonly timeZone: TimeZone
  /** What has to be there before these hours are. */
  readonly after?: ITerraformDependable
}

/**
 * Hours that are open day and night but while `pnpm center close` has put an override on them. Terraform knows no
 * overrides, so no apply takes one away.
 */
export class Closures extends ConnectHoursOfOperation {
  constructor(scope: Construct, id: string, props: ClosuresProps) {
    const { name, description, instance, timeZone, after } = props
    super(scope, id, {
      instanceId: instance.id,
      name,
      description,
      timeZone,
      config: hoursOfClosures(timeZone).weekly.map(({ day, start, end }) => ({
        day,
        startTime: timeOf(start),
        endTime: timeOf(end),
      })),
      ...(after === undefined ? {} : { dependsOn: [after] }),
    })
  }
}

function timeOf(time: string): { hours: number; minutes: number } {
  return { hours: Number(time.slice(0, 2)), minutes: Number(time.slice(3, 5)) }
}
