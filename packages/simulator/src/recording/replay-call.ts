import type { CallEvent } from "../call-event.ts"
import type { Call } from "../call.ts"
import { compileInstance, type CompiledInstance } from "../create-flow-instance.ts"
import { simulatorOn } from "../create-simulator.ts"
import type { Scenario } from "../scenario/scenario.ts"
import type { DeployedBot, SimulatorOptions } from "../simulator.ts"
import { type Difference, firstDifference } from "./first-difference.ts"
import { recordedAnswers } from "./recorded-answers.ts"
import type { RecordedCall } from "./recording.ts"

/** The instance as it is now: flows, bots and resources, without functions. */
export interface ReplayInstance extends Pick<SimulatorOptions, "flows" | "resources"> {
  readonly bots: readonly Omit<DeployedBot, "codeHook" | "wordsRead">[]
}

/** What came of a replay. */
export interface Replay {
  /** The events of the fresh call, up to the end of the turn in which it departs. */
  readonly events: readonly CallEvent[]
  /** Undefined when all events are the same. */
  readonly departure: Departure | undefined
}

/** The first event of a recording that the fresh call does not have in its place. */
export interface Departure extends Difference {
  /** Undefined where the recording has no further event. */
  readonly recorded: CallEvent | undefined
  /** Undefined where the fresh call has no further event. */
  readonly replayed: CallEvent | undefined
}

/**
 * Places a recorded call again: with the same inputs, on the clock of its events, and with functions that answer as they
 * did then. Its events are compared with those of the recording, but for their stamps and for what is added to the end of
 * a call (its demos). Throws `SimulatorFault` where the instance lacks the dialled flow or what the scenario names.
 */
export type ReplayCall = (recorded: RecordedCall) => Promise<Replay>

/** Gets an instance ready for recorded calls. Throws `FlowLoadFault` or `LexFault` for what is no flow or bot. */
export function createReplay(instance: ReplayInstance): ReplayCall {
  const compiled = compileInstance(instance)
  return (recorded) => replayOn(compiled, instance, recorded)
}

async function replayOn(
  compiled: CompiledInstance,
  instance: ReplayInstance,
  recorded: RecordedCall,
): Promise<Replay> {
  const { started, events: expected } = recorded
  let told = 0
  const clock = {
    nowMs: () => Date.parse((expected[told] ?? expected.at(-1) ?? started).at),
    advance: () => undefined,
  }
  const { codeHook, wordsRead, lambdas } = recordedAnswers(recorded)
  const options: SimulatorOptions = {
    ...instance,
    entryFlow: started.flow,
    bots: instance.bots.map((bot) => ({ ...bot, codeHook, wordsRead })),
    lambdas,
    clock,
    scenario: scenarioOf(recorded),
    newContactId: () => recorded.contactId,
    onEvent: () => {
      told += 1
    },
  }
  const simulator = simulatorOn(options, compiled)
  const { from, to, channel, attributes } = started
  const call = await simulator.dial({ from: from ?? undefined, to, channel, attributes })
  let departure = departureOf(expected, call.events, "soFar")
  for (const input of inputsOf(expected)) {
    if (departure !== undefined || call.ended !== undefined) break
    await feed(call, input)
    departure = departureOf(expected, call.events, "soFar")
  }
  departure ??= departureOf(expected, call.events, "whole")
  return { events: call.events, departure }
}

/** Functions answer from the recording, whatever the scenario made of them. */
function scenarioOf({ started: { scenario = {}, seed } }: RecordedCall): Scenario {
  const { lambdas: _lambdas, codeHooks: _codeHooks, ...rest } = scenario
  return { ...rest, seed }
}

type CustomerInput = Extract<CallEvent, { type: "CustomerInput" }>

function inputsOf(events: readonly CallEvent[]): readonly CustomerInput[] {
  return events.filter((event) => event.type === "CustomerInput")
}

function feed(call: Call, { kind, value }: CustomerInput): Promise<void> {
  switch (kind) {
    case "speech":
      return call.say(value)
    case "keys":
      return call.press(value)
    case "silence":
      return call.silence()
    case "hangup":
      return call.hangUp()
  }
}

function departureOf(
  expected: readonly CallEvent[],
  got: readonly CallEvent[],
  extent: "soFar" | "whole",
): Departure | undefined {
  const length = extent === "soFar" ? got.length : Math.max(expected.length, got.length)
  for (let index = 0; index < length; index += 1) {
    const recorded = expected[index]
    const replayed = got[index]
    const difference = firstDifference(bodyOf(recorded), bodyOf(replayed))
    if (difference !== undefined) return { ...difference, recorded, replayed }
  }
  return undefined
}

/** What is compared of an event, as JSON: not its stamp, which is the clock's, nor what the replay itself is made of. */
function bodyOf(event: CallEvent | undefined): unknown {
  return event && JSON.parse(JSON.stringify(comparedOf(event)))
}

function comparedOf(event: CallEvent): unknown {
  const { contactId: _id, seq: _seq, at: _at, ...body } = event
  if (body.type === "CallStarted") return { type: body.type, flow: body.flow }
  // `dial` adds the caller's demos.
  return body.type === "CallEnded" ? { type: body.type, by: body.by, reason: body.reason } : body
}
