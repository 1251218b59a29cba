import type { Call, DialOptions } from "../../src/index.ts"
import type { TestAction } from "./flow-content.ts"
import { dialFlow, eventsOf, reasonOf, type TestFlows, type TestOptions } from "./test-center.ts"

/** An action under test: its conditions (as in `flowContent`) and errors each lead to an end of their own. */
export interface Probe {
  readonly type: string
  readonly parameters?: Readonly<Record<string, unknown>>
  readonly conditions?: readonly string[]
  readonly errors?: readonly string[]
  /** What runs before it; the last one must lead to `act`. */
  readonly before?: Readonly<Record<string, TestAction>>
  readonly options?: Omit<TestOptions, "dial" | "flows">
  readonly dial?: Partial<DialOptions>
  readonly flows?: TestFlows
  /** What the customer does once the call waits. */
  readonly customer?: (call: Call) => Promise<void>
}

/** What a probe led to: the transition out of the action (`NextAction`, `Condition:0`, ...), or why the call broke off. */
export interface Probed {
  readonly by: string | undefined
  readonly reason: string | undefined
  readonly call: Call
}

const end: TestAction = { type: "DisconnectParticipant" }

/** Runs one action and tells which way it went. */
export async function probe({
  type,
  parameters = {},
  conditions = [],
  errors = [],
  before = {},
  options = {},
  dial = {},
  flows = {},
  customer,
}: Probe): Promise<Probed> {
  const act: TestAction = {
    type,
    parameters,
    next: "success",
    conditions: Object.fromEntries(conditions.map((each) => [each, `on ${each}`])),
    errors: Object.fromEntries(errors.map((each) => [each, `error ${each}`])),
  }
  const ends = [
    "success",
    ...conditions.map((each) => `on ${each}`),
    ...errors.map((each) => `error ${each}`),
  ]
  const actions = { ...before, act, ...Object.fromEntries(ends.map((each) => [each, end])) }
  const call = await dialFlow(actions, { ...options, dial, flows })
  if (call.ended === undefined) await customer?.(call)
  const taken = eventsOf(call, "TransitionTaken").find(({ from }) => from === "act")
  return { by: taken?.by, reason: reasonOf(call), call }
}
