import type { ContactFlow, FlowContent } from "@call-center/flow-language"

/** A flow with its content as local calls run it. */
export interface EmittedFlow {
  readonly flow: ContactFlow
  readonly content: FlowContent
}
