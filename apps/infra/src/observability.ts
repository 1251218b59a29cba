import { Construct } from "constructs"

import type { Account } from "./account.ts"
import { type Watched, alarmSpecs } from "./alarm-specs.ts"
import { AlarmTopic } from "./alarm-topic.ts"
import { Alarms } from "./alarms.ts"
import { Dashboard } from "./dashboard.ts"

export interface ObservabilityProps {
  readonly name: string
  readonly region: string
  readonly account: Account
  readonly watched: Watched
  /** Mailbox that alarms go to; without one they only show on the dashboard. */
  readonly alarmEmail: string | undefined
  readonly kmsKeyArn: string | undefined
}

/** Alarms that can fire, where they go, and one page that shows them. */
export class Observability extends Construct {
  constructor(scope: Construct, id: string, props: ObservabilityProps) {
    super(scope, id)
    const { name, region, account, alarmEmail, kmsKeyArn } = props
    const topic =
      alarmEmail === undefined
        ? undefined
        : new AlarmTopic(this, "Topic", { name, account, email: alarmEmail, kmsKeyArn })
    const specs = alarmSpecs(props.watched)
    const alarms = new Alarms(this, "Alarms", { name, specs, topicArn: topic?.arn })
    new Dashboard(this, "Dashboard", { name, region, specs, alarmArns: alarms.arns })
  }
}
