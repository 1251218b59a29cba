import { createSimulator, type Simulator } from "@call-center/simulator"
import { assign, createActor, initialTransition, setup, transition } from "xstate"

/** How often the machine goes round; each round is four steps, and two more end it. */
const rounds = 100
export const stepsPerRun = rounds * 4 + 2

/** The machine as a contact flow: a loop around two comparisons and an attribute. */
export function smallFlow(): Simulator {
  let nowMs = 0
  return createSimulator({
    flows: [{ name: "small", arn: "arn:small", type: "CONTACT_FLOW", content }],
    entryFlow: "small",
    bots: [],
    clock: {
      nowMs: () => nowMs,
      advance: (milliseconds) => {
        nowMs += milliseconds
      },
    },
  })
}

/** Runs the flow once through; returns how many actions ran. */
export async function runSmallFlow(flow: Simulator): Promise<number> {
  const { events } = await flow.dial({ from: "+12025550123" })
  return events.filter(({ type }) => type === "FlowActionStarted").length
}

/** Runs the machine as an xstate actor, one event a step; returns how many steps it took. */
export function runActor(): number {
  const actor = createActor(machine)
  actor.start()
  let steps = 1
  for (; actor.getSnapshot().status === "active"; steps += 1) actor.send({ type: "NEXT" })
  return steps
}

/** Runs the machine through xstate's pure `transition`; returns how many steps it took. */
export function runTransitions(): number {
  let [state] = initialTransition(machine)
  let steps = 1
  for (; state.status === "active"; steps += 1)
    [state] = transition(machine, state, { type: "NEXT" })
  return steps
}

const content = {
  Version: "2019-10-30",
  StartAction: "loop",
  Actions: [
    {
      Identifier: "loop",
      Type: "Loop",
      Parameters: { LoopCount: String(rounds) },
      Transitions: {
        NextAction: "bye",
        Conditions: [equals("ContinueLooping", "isVoice"), equals("DoneLooping", "bye")],
      },
    },
    {
      Identifier: "isVoice",
      Type: "Compare",
      Parameters: { ComparisonValue: "$.Channel" },
      Transitions: branches(equals("VOICE", "mark"), "bye"),
    },
    {
      Identifier: "mark",
      Type: "UpdateContactAttributes",
      Parameters: { Attributes: { tier: "silver" } },
      Transitions: { NextAction: "isGold", Errors: [error("NoMatchingError", "bye")] },
    },
    {
      Identifier: "isGold",
      Type: "Compare",
      Parameters: { ComparisonValue: "$.Attributes.tier" },
      Transitions: branches(equals("gold", "bye"), "loop"),
    },
    { Identifier: "bye", Type: "DisconnectParticipant", Parameters: {}, Transitions: {} },
  ],
}

function branches(condition: object, otherwise: string): object {
  return {
    NextAction: otherwise,
    Conditions: [condition],
    Errors: [error("NoMatchingCondition", otherwise)],
  }
}

function equals(operand: string, target: string): object {
  return { NextAction: target, Condition: { Operator: "Equals", Operands: [operand] } }
}

function error(errorType: string, target: string): object {
  return { NextAction: target, ErrorType: errorType }
}

interface Context {
  readonly round: number
  readonly channel: string
  readonly attributes: Readonly<Record<string, string>>
}

const initial: Context = { round: 0, channel: "VOICE", attributes: {} }
const nextEvent: { readonly type: "NEXT" } = { type: "NEXT" }

const machine = setup({
  types: { context: initial, events: nextEvent },
  guards: {
    goesOn: ({ context }) => context.round < rounds,
    isVoice: ({ context }) => context.channel === "VOICE",
    isGold: ({ context }) => context.attributes["tier"] === "gold",
  },
  actions: {
    countRound: assign({ round: ({ context }) => context.round + 1 }),
    mark: assign({ attributes: ({ context }) => ({ ...context.attributes, tier: "silver" }) }),
  },
}).createMachine({
  context: initial,
  initial: "loop",
  states: {
    loop: {
      on: {
        NEXT: [{ guard: "goesOn", target: "isVoice", actions: "countRound" }, { target: "bye" }],
      },
    },
    isVoice: { on: { NEXT: [{ guard: "isVoice", target: "mark" }, { target: "bye" }] } },
    mark: { on: { NEXT: { target: "isGold", actions: "mark" } } },
    isGold: { on: { NEXT: [{ guard: "isGold", target: "bye" }, { target: "loop" }] } },
    bye: { type: "final" },
  },
})
