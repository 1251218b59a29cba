import {
  GetFunctionConfigurationCommand,
  type LambdaClient,
  paginateListEventSourceMappings,
} from "@aws-sdk/client-lambda"

import { type Check, type Finding, failed, ok } from "../report/check.ts"
import type { StackOutputs } from "../stack/stack-outputs.ts"

/** The alias behind which each function runs. */
export const functionAlias = "live"

/** Whether the functions run, and the table's changes reach the notifier. */
export function functionChecks(lambda: LambdaClient, outputs: StackOutputs): readonly Check[] {
  const { CodeHookName, NotifierName } = outputs
  const codeHook = functionCheck(lambda, "code hook", CodeHookName)
  if (NotifierName === undefined) return [codeHook]
  return [
    codeHook,
    functionCheck(lambda, "notifier", NotifierName),
    { name: "stream mapping", run: () => mapped(lambda, NotifierName) },
  ]
}

/** Whether a function is ready to run. */
export function functionCheck(lambda: LambdaClient, name: string, functionName: string): Check {
  return { name, run: () => running(lambda, functionName) }
}

async function running(lambda: LambdaClient, FunctionName: string): Promise<Finding> {
  const { State, StateReason, LastUpdateStatus, Version } = await lambda.send(
    new GetFunctionConfigurationCommand({ FunctionName, Qualifier: functionAlias }),
  )
  if (State !== "Active" || (LastUpdateStatus ?? "Successful") !== "Successful")
    return failed(
      `${FunctionName} is ${State}, its last update ${LastUpdateStatus}`,
      StateReason ?? "it takes a minute: run it again, or with --wait",
    )
  return ok(`${FunctionName} is Active, version ${Version}`)
}

async function mapped(client: LambdaClient, name: string): Promise<Finding> {
  const FunctionName = `${name}:${functionAlias}`
  for await (const page of paginateListEventSourceMappings({ client }, { FunctionName })) {
    const [mapping] = page.EventSourceMappings ?? []
    if (mapping === undefined) continue
    const { State = "unknown", LastProcessingResult = "no result yet" } = mapping
    return State === "Enabled"
      ? ok(`Enabled; last: ${LastProcessingResult}`)
      : failed(
          `the mapping is ${State}: ${mapping.StateTransitionReason ?? "no reason given"}`,
          'enabling takes a minute: run it again with --wait; if it stays, "terraform apply"',
        )
  }
  return failed("nothing reads the table's stream: callers get no texts", 'run "terraform apply"')
}
