/** A flow that cannot be loaded: the message names the flow, the path, what was expected and what was found. */
export class FlowLoadFault extends Error {
  override readonly name = "FlowLoadFault"
  readonly flow: string

  constructor(flow: string, problem: string) {
    super(`flow ${flow} cannot be loaded: ${problem}`)
    this.flow = flow
  }
}
