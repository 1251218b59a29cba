import { readFileSync } from "node:fs"
import { basename } from "node:path"

import { UsageFault } from "@call-center/command-line"
import type { CallCenter } from "@call-center/config"
import { callCenterFlows, localArn } from "@call-center/contact-flows"
import { emitFlow } from "@call-center/flow-language"
import type { DeployedFlow } from "@call-center/simulator"

/** The flows of a local instance, and the one that the dialled number is attached to. */
export interface DialledFlows {
  readonly flows: readonly DeployedFlow[]
  readonly entryFlow: string
}

/** Our flows as JSON, and `flow` as the entry: one of them by name, or else a file of flow JSON. */
export function dialledFlows(callCenter: CallCenter, flow: string): DialledFlows {
  const flows = callCenterFlows(callCenter).map((ours) => ({
    name: ours.name,
    arn: localArn({ contactFlow: ours.name }, callCenter.deployment.region),
    type: ours.type,
    content: emitted(ours, callCenter.deployment.region),
  }))
  if (flows.some(({ name }) => name === flow)) return { flows, entryFlow: flow }
  const fromFile = flowFromFile(flow, flows)
  return { flows: [...flows, fromFile], entryFlow: fromFile.name }
}

/** Whether `flow` names one of our flows, which book demos; otherwise it is a file. */
export function isFlowOfOurs(callCenter: CallCenter, flow: string): boolean {
  return callCenterFlows(callCenter).some(({ name }) => name === flow)
}

/** The flow as it would be sent to Connect: text, not objects of the builder. */
function emitted(flow: Parameters<typeof emitFlow>[0], region: string): unknown {
  const content = emitFlow(flow, { resolve: (reference) => localArn(reference, region) })
  return JSON.parse(JSON.stringify(content))
}

function flowFromFile(file: string, ours: readonly DeployedFlow[]): DeployedFlow {
  const name = basename(file)
  return {
    name,
    arn: localArn({ contactFlow: name }),
    type: "CONTACT_FLOW",
    content: jsonOf(file, textOf(file, ours)),
  }
}

function textOf(file: string, ours: readonly DeployedFlow[]): string {
  try {
    return readFileSync(file, "utf8")
  } catch (error) {
    const names = ours.map(({ name }) => name).join(", ")
    throw new UsageFault(
      `--flow ${file}: neither a flow of ours (${names}) nor a file that can be read`,
      { cause: error },
    )
  }
}

function jsonOf(file: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new UsageFault(`--flow ${file}: not JSON; pnpm flows validate ${file} says more`, {
      cause: error,
    })
  }
}
