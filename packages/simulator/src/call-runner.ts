import type { CallEvent } from "./call-event.ts"
import type { Call } from "./call.ts"
import type { CallState } from "./flow/call-state.ts"
import type { FlowEffect, FlowInput } from "./flow/flow-effect.ts"
import type { FlowInstance } from "./flow/flow-instance.ts"
import type { FlowProgram } from "./flow/flow-program.ts"
import { newCallState } from "./flow/new-call-state.ts"
import { stepFlow } from "./flow/step-flow.ts"
import { functionsOfCall, type Invocation } from "./invoke-function.ts"
import { SimulatorFault } from "./simulator-fault.ts"
import type { DialOptions, SimulatorOptions } from "./simulator.ts"

/** What every call of an instance shares, and the id of this one. */
export interface CallSetting {
  readonly instance: FlowInstance
  readonly entry: FlowProgram
  readonly options: SimulatorOptions
  readonly contactId: string
  /** Of the call's random numbers. */
  readonly seed: number
}

type Untimed<I> = I extends unknown ? Omit<I, "nowMs"> : never

/** Rings and runs the flow up to where it waits for the caller. */
export async function startCall(setting: CallSetting, dialled: DialOptions): Promise<Call> {
  const { options, contactId } = setting
  const heard: string[] = []
  const events: CallEvent[] = []
  let state = newCallState(setting, dialled)
  let turn: Promise<void> = Promise.resolve()

  const observe = (event: CallEvent): void => {
    events.push(event)
    if (event.type === "MessageReceived") heard.push(event.text)
    options.onEvent?.(event)
  }
  const invoke = functionsOfCall(options, observe)
  const run = async (first: Untimed<FlowInput>): Promise<void> => {
    let input: Untimed<FlowInput> | undefined = first
    while (input !== undefined) {
      const [nextState, effects]: readonly [CallState, readonly FlowEffect[]] = stepFlow(
        setting.instance,
        state,
        { ...input, nowMs: options.clock.nowMs() },
      )
      state = nextState
      const invocation = perform(effects, { observe, clock: options.clock })
      if (invocation !== undefined) input = await invoke(invocation)
      else input = state.status === "running" ? { type: "continue" } : undefined
    }
  }
  /** One input after the other, even when nobody waits for the last one. */
  const feed = (input: Untimed<FlowInput>): Promise<void> => {
    const fed = turn.then(() => run(input))
    turn = fed.catch(() => undefined)
    return fed
  }
  const speak = async (input: Untimed<FlowInput>): Promise<void> => {
    await turn
    if (state.status === "ended")
      throw new SimulatorFault("the call has ended: nobody hears the caller any more")
    await feed(input)
  }

  await feed({ type: "continue" })
  return {
    contactId,
    heard,
    events,
    say: (text) => speak({ type: "speech", text }),
    press: async (keys) => {
      if (!/^[\d*#]+$/.test(keys))
        throw new SimulatorFault(`keys are 0-9, * and #, not ${JSON.stringify(keys)}`)
      await speak({ type: "keys", keys })
    },
    silence: () => speak({ type: "silence" }),
    hangUp: async () => {
      await turn
      if (state.status !== "ended") await feed({ type: "hangUp" })
    },
    get ended() {
      return state.ended
    },
    get attributes() {
      return state.contact.attributes
    },
  }
}

interface Surroundings {
  readonly observe: (event: CallEvent) => void
  readonly clock: SimulatorOptions["clock"]
}

/** Carries out what can be done at once; what has to be waited for is given back. */
function perform(
  effects: readonly FlowEffect[],
  { observe, clock }: Surroundings,
): Invocation | undefined {
  let invocation: Invocation | undefined
  for (const effect of effects) {
    switch (effect.type) {
      case "observed":
        observe(effect.event)
        break
      case "timePasses":
        clock.advance(effect.milliseconds)
        break
      case "invokeLambda":
      case "invokeCodeHook":
        invocation = effect
        break
    }
  }
  return invocation
}
