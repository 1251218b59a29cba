import type { CallCenter } from "@call-center/config"
import type { ReplayInstance } from "@call-center/simulator"

import { deployedBot } from "../deployed-bot.ts"
import { dialledFlows } from "../deployed-flows.ts"
import { instanceResources } from "../instance-resources.ts"

/** Flows, bot and resources of the call centre as they are now; `flow` as `dial --flow` takes it. */
export function replayInstance(callCenter: CallCenter, flow: string): ReplayInstance {
  const { flows } = dialledFlows(callCenter, flow)
  return { flows, bots: [deployedBot(callCenter)], resources: instanceResources(callCenter) }
}
