import {
  DescribeRuleCommand,
  EventBridgeClient,
  ListTargetsByRuleCommand,
} from "@aws-sdk/client-eventbridge"
import type { LambdaClient } from "@aws-sdk/client-lambda"

import { clientSettings } from "../aws/client-settings.ts"
import { type Check, type Finding, failed, ok } from "../report/check.ts"
import type { StackOutputs } from "../stack/stack-outputs.ts"
import { functionAlias, functionCheck } from "./function-checks.ts"

/** Whether the function that reminds callers is ready, and its rule runs it; none where nobody is reminded. */
export function reminderChecks(lambda: LambdaClient, outputs: StackOutputs): readonly Check[] {
  const { Region, RemindersName } = outputs
  if (RemindersName === undefined) return []
  const events = new EventBridgeClient(clientSettings(Region))
  return [
    functionCheck(lambda, "reminders", RemindersName),
    { name: "reminders' rule", run: () => scheduled(events, RemindersName) },
  ]
}

/** The rule has the name of the function that it runs. */
async function scheduled(events: EventBridgeClient, name: string): Promise<Finding> {
  const { State = "unknown", ScheduleExpression = "on no schedule" } = await events.send(
    new DescribeRuleCommand({ Name: name }),
  )
  if (State !== "ENABLED")
    return failed(
      `the rule ${name} is ${State}: nobody is reminded`,
      `aws events enable-rule --name ${name}, or "terraform apply"`,
    )
  const { Targets = [] } = await events.send(new ListTargetsByRuleCommand({ Rule: name }))
  return Targets.some(({ Arn }) => Arn?.endsWith(`:function:${name}:${functionAlias}`) === true)
    ? ok(`ENABLED, ${ScheduleExpression}`)
    : failed(
        `the rule ${name} runs ${Targets.map(({ Arn }) => Arn).join(", ") || "nothing"}, not ${name}:${functionAlias}: nobody is reminded`,
        'run "terraform apply"',
      )
}
