import type {
  Call,
  CallEventBody,
  DialOptions,
  Simulator,
  SimulatorOptions,
} from "../../src/index.ts"
import { createSimulator } from "../../src/index.ts"
import { flowContent, type TestAction } from "./flow-content.ts"

/** A clock that moves only when the simulator moves it. */
export function testClock(startsAt = "2026-12-01T14:00:00Z"): SimulatorOptions["clock"] {
  let nowMs = Date.parse(startsAt)
  return {
    nowMs: () => nowMs,
    advance: (milliseconds) => {
      nowMs += milliseconds
    },
  }
}

/** ARN of a flow of the test instance. */
export function flowArn(name: string): string {
  return `arn:aws:connect:us-east-1:000000000000:instance/local/contact-flow/${name}`
}

/** Further flows of a test instance, by name; a name may carry its type: `queue:CUSTOMER_QUEUE`. */
export type TestFlows = Readonly<Record<string, Readonly<Record<string, TestAction>>>>

/** An instance whose entry flow consists of `actions`. */
export function testCenter(
  actions: Readonly<Record<string, TestAction>>,
  options: Omit<TestOptions, "dial" | "flows"> = {},
  flows: TestFlows = {},
): Simulator {
  const all = Object.entries({ ...flows, main: actions })
  return createSimulator({
    flows: all.map(([key, each]) => {
      const [name = key, type = "CONTACT_FLOW"] = key.split(":")
      return { name, arn: flowArn(name), type, content: flowContent(each) }
    }),
    entryFlow: "main",
    bots: [],
    clock: testClock(),
    newContactId: () => "11111111-1111-4111-8111-111111111111",
    ...options,
  })
}

/** What a test flow is dialled with. */
export interface TestOptions extends Omit<Partial<SimulatorOptions>, "flows"> {
  readonly dial?: Partial<DialOptions>
  readonly flows?: TestFlows
}

/** Rings an instance whose entry flow consists of `actions`. */
export function dialFlow(
  actions: Readonly<Record<string, TestAction>>,
  options: TestOptions = {},
): Promise<Call> {
  const { dial = {}, flows = {}, ...rest } = options
  return testCenter(actions, rest, flows).dial({ from: "+12025550123", ...dial })
}

/** The transitions that a call took, `from -by-> to`. */
export function transitions(call: Call): string[] {
  return eventsOf(call, "TransitionTaken").map(({ from, by, to }) => `${from} -${by}-> ${to}`)
}

/** What happened in a call, without the stamps. */
export function bodiesOf(call: Call): CallEventBody[] {
  return call.events.map(({ contactId: _id, seq: _seq, at: _at, ...body }) => body)
}

/** What happened of one type, without the stamps. */
export function eventsOf<T extends CallEventBody["type"]>(
  call: Call,
  type: T,
): Extract<CallEventBody, { type: T }>[] {
  return bodiesOf(call).filter(
    (event): event is Extract<CallEventBody, { type: T }> => event.type === type,
  )
}

/** Why the call broke off. */
export function reasonOf(call: Call): string | undefined {
  return eventsOf(call, "CallEnded")[0]?.reason
}
