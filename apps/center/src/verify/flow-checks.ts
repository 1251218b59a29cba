import { type ConnectClient, DescribeContactFlowCommand } from "@aws-sdk/client-connect"

import { type Check, type Finding, failed, ok } from "../report/check.ts"
import { flowDifference } from "./flow-difference.ts"
import type { VerifySubject } from "./verify-subject.ts"

/** Whether each flow is published with the content of the synthesized stack. */
export function flowChecks(connect: ConnectClient, subject: VerifySubject): readonly Check[] {
  return Object.entries(subject.outputs.Flows).map(([name, { id }]) => ({
    name: `flow ${name}`,
    run: () => published({ connect, subject, name, id }),
  }))
}

async function published({
  connect,
  subject,
  name,
  id,
}: {
  readonly connect: ConnectClient
  readonly subject: VerifySubject
  readonly name: string
  readonly id: string
}): Promise<Finding> {
  const { ConnectInstanceId } = subject.outputs
  const { ContactFlow: flow } = await connect.send(
    new DescribeContactFlowCommand({ InstanceId: ConnectInstanceId, ContactFlowId: id }),
  )
  const { Status = "unknown", State = "unknown", Content = "" } = flow ?? {}
  if (Status !== "PUBLISHED" || State !== "ACTIVE")
    return failed(`it is ${Status} and ${State}`, 'run "terraform apply", which publishes it')
  const synthesized = subject.flows.get(`${subject.stackName}-${name}`)
  if (synthesized === undefined)
    return failed(
      "it is deployed, and not in the synthesized stack",
      'run "pnpm synth" with the config that was deployed, then "terraform plan"',
    )
  const difference = flowDifference(synthesized, Content)
  return difference === undefined
    ? ok("published, with the content of the synthesized stack")
    : failed(
        `its content differs from the synthesized stack at ${difference}`,
        'it was edited in the console, or the stack has changed since: "terraform plan" shows which, "terraform apply" mends it',
      )
}
