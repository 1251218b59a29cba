import type { Operation, ServiceModel } from "../model/service-model.ts"

/** A request, read by the model of its service. */
export interface Call {
  readonly model: ServiceModel
  readonly operation: Operation
  /** The members of the operation's input, under the model's names. */
  readonly input: Readonly<Record<string, unknown>>
  /** What was sent that the model has no member for, as it stood on the wire. */
  readonly unread: readonly string[]
  /** The protocol that it was written in, and that it is answered in. */
  readonly protocol: "json" | "rest-json" | "query" | "rest-xml"
}
