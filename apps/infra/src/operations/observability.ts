import { Construct } from "constructs"

import type { Stage } from "../stack/stage.ts"
import { terraformText } from "../stack/terraform-text.ts"
import type { AlarmSpec } from "./alarm-spec.ts"
import { AlarmTopic } from "./alarm-topic.ts"
import { Alarms } from "./alarms.ts"
import { Dashboard } from "./dashboard.ts"

export interface ObservabilityProps {
  readonly stage: Stage
  readonly specs: readonly AlarmSpec[]
}

/** Alarms, where they go, and one page that shows them. Without an alarm e-mail they only show there. */
export class Observability extends Construct {
  readonly topicArn: string | undefined

  constructor(scope: Construct, id: string, { stage, specs }: ObservabilityProps) {
    super(scope, id)
    const { name, account, kmsKeyArn } = stage
    const { region, alarmEmail } = stage.callCenter.deployment
    this.topicArn =
      alarmEmail === undefined
        ? undefined
        : new AlarmTopic(this, "Topic", {
            name,
            account,
            email: terraformText(alarmEmail),
            kmsKeyArn,
          }).arn
    const { arns } = new Alarms(this, "Alarms", { name, specs, topicArn: this.topicArn })
    new Dashboard(this, "Dashboard", { name, region, specs, alarmArns: arns })
  }
}
