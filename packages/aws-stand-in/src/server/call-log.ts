import type { Violation } from "../model/check-shape.ts"

/** What was asked, and what came of it. */
export interface LoggedCall {
  readonly service: string
  /** Undefined when the request could not be read. */
  readonly operation: string | undefined
  readonly status: number
  /** What the client calls itself, its header `user-agent`. */
  readonly agent: string
  /** What is wrong with the request, by the model. */
  readonly violations: readonly Violation[]
  /** What is wrong with the answer. */
  readonly answerViolations: readonly Violation[]
  readonly answeredBy: "stand-in" | "moto" | "fault"
}
