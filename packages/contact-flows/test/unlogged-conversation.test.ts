import { type CallCenter, defineCallCenter } from "@call-center/config"
import {
  type FlowAction,
  type FlowContent,
  emitFlow,
  validateFlow,
} from "@call-center/flow-language"
import { describe, expect, it } from "vitest"

import { callCenterFlows, localArn } from "../src/index.ts"

const agents = [
  { enabled: false, callbacks: false },
  { enabled: true, callbacks: false },
  { enabled: true, callbacks: true },
] as const

function mainOf(callCenter: CallCenter): FlowContent {
  const main = callCenterFlows(callCenter).find(({ name }) => name === "main")
  if (main === undefined) throw new Error("Expected the flow that the number is attached to")
  return emitFlow(main, { resolve: localArn })
}

describe.each(agents)("the main flow without a log of callers, agents %j", (agent) => {
  const main = mainOf(defineCallCenter({ logs: { flow: "without-callers" }, agent }))
  const reached = reachedBlocks(main)

  it("is valid without a warning", () => {
    expect(validateFlow(main, { type: "CONTACT_FLOW", channel: "VOICE" })).toEqual([])
  })

  it("logs no block in which the bot listens, on whichever way a call gets there", () => {
    const listening = reached.filter(({ block }) => block.Type === "ConnectParticipantWithLexBot")

    expect(new Set(listening.map(({ block }) => block.Identifier)).size).toBe(3)
    expect(listening.filter(({ isLogged }) => isLogged)).toEqual([])
  })

  it("logs everything else that speaks, transfers or ends the call", () => {
    const unlogged = reached.filter(({ isLogged }) => !isLogged).map(({ block }) => block.Type)

    expect([...new Set(unlogged)].toSorted()).toEqual([
      "ConnectParticipantWithLexBot",
      "Loop",
      "UpdateFlowLoggingBehavior",
    ])
  })
})

it("is a choice: the flow as shipped logs every block", () => {
  const reached = reachedBlocks(mainOf(defineCallCenter({})))

  expect(reached.filter(({ isLogged }) => !isLogged).map(({ block }) => block.Identifier)).toEqual([
    "log",
  ])
})

interface Reached {
  readonly block: FlowAction
  /** Whether Connect logs when the call comes to the block. */
  readonly isLogged: boolean
}

/** Every block that a call can come to, with whether the log is on then: both, where two ways differ. */
function reachedBlocks({ Actions, StartAction }: FlowContent): readonly Reached[] {
  const reached = new Map<string, Reached>()
  const open = [{ to: StartAction, isLogged: false }]
  for (let way = open.pop(); way !== undefined; way = open.pop()) {
    const { to, isLogged } = way
    const block = Actions.find(({ Identifier }) => Identifier === to)
    if (block === undefined || reached.has(`${to} ${isLogged}`)) continue
    reached.set(`${to} ${isLogged}`, { block, isLogged })
    const behavior = block.Parameters?.["FlowLoggingBehavior"]
    const next = behavior === undefined ? isLogged : behavior === "Enabled"
    for (const target of targetsOf(block)) open.push({ to: target, isLogged: next })
  }
  return [...reached.values()]
}

function targetsOf({ Transitions: { NextAction, Errors = [], Conditions = [] } }: FlowAction) {
  return [NextAction, ...[...Errors, ...Conditions].map((way) => way.NextAction)].filter(
    (target) => target !== undefined,
  )
}
