import type { Operation, ServiceModel } from "../model/service-model.ts"

/** What an operation answers: the members of its output, or an error of the service. */
export type Answer = { readonly output: Readonly<Record<string, unknown>> } | ServiceError

/** A refusal as a service gives it. */
export interface ServiceError {
  /** `ThrottlingException`. */
  readonly code: string
  readonly message: string
  readonly status: number
}

/** An operation that is answered, and the protocol to do it in. */
export interface Answered {
  readonly model: ServiceModel
  readonly operation: Operation
  readonly protocol: "json" | "rest-json" | "query" | "rest-xml"
}
