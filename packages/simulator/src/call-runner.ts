import type { CallEvent, CallEventBody } from "./call-event.ts"
import type { CallSetting } from "./call-setting.ts"
import type { Call } from "./call.ts"
import { eventStamps } from "./event-stamps.ts"
import type { CallState } from "./flow/call-state.ts"
import type { FlowEffect, FlowInput } from "./flow/flow-effect.ts"
import { functionsOfCall, type Invocation } from "./invoke-function.ts"
import { callPlaced, newCallState } from "./new-call-state.ts"
import { SimulatorFault } from "./simulator-fault.ts"
import type { DialOptions, SimulatorOptions } from "./simulator.ts"
import { stepAsking } from "./step-asking.ts"
import { type FlowStep, stepFlow } from "./step-flow.ts"

/** Rings and runs the flow up to where it waits for the caller. */
export async function startCall(setting: CallSetting, dialled: DialOptions): Promise<Call> {
  const line = openLine(setting, dialled)
  await line.feed({ type: "continue" })
  const speak = async (input: UntimedInput): Promise<void> => {
    await line.quiet()
    if (line.state().status === "ended")
      throw new SimulatorFault("the call has ended: nobody hears the caller any more")
    await line.feed(input)
  }
  return {
    contactId: setting.contactId,
    heard: line.heard,
    events: line.events,
    say: (text) => speak({ type: "speech", text }),
    press: async (keys) => {
      if (!/^[\d*#]+$/.test(keys))
        throw new SimulatorFault(`keys are 0-9, * and #, not ${JSON.stringify(keys)}`)
      await speak({ type: "keys", keys })
    },
    silence: () => speak({ type: "silence" }),
    hangUp: async () => {
      await line.quiet()
      if (line.state().status !== "ended") await line.feed({ type: "hangUp" })
    },
    get ended() {
      return line.state().ended
    },
    get attributes() {
      return line.state().contact.attributes
    },
  }
}

type Untimed<I> = I extends unknown ? Omit<I, "nowMs"> : never
type UntimedInput = Untimed<FlowInput>

/** The state of one call, and the way to feed it. */
interface Line {
  readonly heard: readonly string[]
  readonly events: readonly CallEvent[]
  state(): CallState
  /** Resolves when the call waits again, or has ended. Inputs are taken one after the other. */
  feed(input: UntimedInput): Promise<void>
  /** Resolves when every input so far has been taken. */
  quiet(): Promise<void>
}

function openLine(setting: CallSetting, dialled: DialOptions): Line {
  const { instance, options, growing } = setting
  const heard: string[] = []
  const events: CallEvent[] = []
  const stamped = eventStamps(setting.contactId)
  const observe = (body: CallEventBody, atMs: number): void => {
    const event = stamped(body, atMs)
    events.push(event)
    if (event.type === "MessageReceived") heard.push(event.text)
    options.onEvent?.(event)
  }
  const { clock } = options
  const invoke = functionsOfCall({ options, growing }, (event) => observe(event, clock.nowMs()))
  const step = options.ask === undefined ? stepFlow : stepAsking(growing)
  let state = newCallState(setting, dialled)
  let turn: Promise<void> = Promise.resolve()
  observe({ type: "CallStarted", ...callPlaced(setting, dialled) }, clock.nowMs())

  const run = async (first: UntimedInput): Promise<void> => {
    let input: UntimedInput | undefined = first
    while (input !== undefined) {
      const nowMs = clock.nowMs()
      const timed: FlowInput =
        input.type === "continue" ? { nowMs, type: "continue" } : { ...input, nowMs }
      const taken = step(instance, state, timed)
      const [next, effects]: FlowStep = taken instanceof Promise ? await taken : taken
      state = next
      const invocation = perform(effects, { observe, clock, nowMs })
      if (invocation !== undefined) input = await invoke(invocation)
      else input = next.status === "running" ? { type: "continue" } : undefined
    }
  }
  return {
    heard,
    events,
    state: () => state,
    feed: (input) => {
      const fed = turn.then(() => run(input))
      turn = fed.catch(() => undefined)
      return fed
    },
    quiet: () => turn,
  }
}

interface Surroundings {
  readonly observe: (event: CallEventBody, atMs: number) => void
  readonly clock: SimulatorOptions["clock"]
  /** When the step was taken. */
  readonly nowMs: number
}

/** Carries out what can be done at once; what has to be waited for is given back. */
function perform(
  effects: readonly FlowEffect[],
  { observe, clock, nowMs }: Surroundings,
): Invocation | undefined {
  let invocation: Invocation | undefined
  let atMs = nowMs
  for (const effect of effects) {
    switch (effect.type) {
      case "observed":
        observe(effect.event, atMs)
        break
      case "timePasses":
        clock.advance(effect.milliseconds)
        atMs = clock.nowMs()
        break
      case "invokeLambda":
      case "invokeCodeHook":
        invocation = effect
        break
    }
  }
  return invocation
}
