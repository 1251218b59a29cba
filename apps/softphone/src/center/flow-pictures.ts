import { type FlowContent, diagramFlow } from "@call-center/flow-language/draw"
import type { DeployedFlow } from "@call-center/simulator"

import type { FlowPicture } from "../protocol/server-frame.ts"

/** Draws the flows that a call may run through. */
export function flowPictures(flows: readonly DeployedFlow[]): readonly FlowPicture[] {
  return flows.map(({ name, content }) => {
    // The simulator has loaded it, which it refuses to do with anything else.
    const flow = content as FlowContent
    return {
      name,
      svg: diagramFlow(flow).svg,
      actions: Object.fromEntries(
        flow.Actions.map(({ Identifier, Type, Parameters }) => [
          Identifier,
          { type: Type, parameters: Parameters ?? {} },
        ]),
      ),
    }
  })
}
