import { type FlowContent, diagramFlow } from "@call-center/flow-language/draw"
import type { DeployedFlow } from "@call-center/simulator"

/** A flow as it is drawn and read. */
export interface FlowPicture {
  readonly name: string
  /** An SVG document; blocks have `data-action`, lines and note rows `data-from` and `data-to`. */
  readonly svg: string
  /** By Identifier. */
  readonly actions: Readonly<
    Record<string, { readonly type: string; readonly parameters: unknown }>
  >
}

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
