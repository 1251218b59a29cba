import type { CallEvent, CallEventBody } from "@call-center/simulator"

import type { LoggedBlock } from "./flow-log.ts"
import type { LoggedTurn } from "./function-log.ts"
import type { KnownAction } from "./known-flows.ts"

export interface LoggedCall {
  readonly contactId: string
  readonly blocks: readonly LoggedBlock[]
  readonly turns: readonly LoggedTurn[]
  /** Prefix of the flows' names in Connect. */
  readonly stackName: string
  readonly flows: ReadonlyMap<string, ReadonlyMap<string, KnownAction>>
}

/**
 * A logged call as the events of a local one. Neither log has words: what callers said is an empty transcript, and what they
 * heard is the text that the flow has for it. A way that several transitions lead is told by the first of them.
 */
export function callEvents(call: LoggedCall): readonly CallEvent[] {
  const steps = [
    ...once(call.blocks).map((block) => ({ at: block.at, block, turn: undefined })),
    ...call.turns.map((turn) => ({ at: turn.at, block: undefined, turn })),
  ].toSorted((one, other) => one.at - other.at)
  const told: { at: number; body: CallEventBody }[] = []
  let before: { flow: string; identifier: string } | undefined
  const [first] = steps
  if (first === undefined) return []
  const entry = call.blocks[0] === undefined ? "main" : flowOf(call, call.blocks[0])
  told.push({ at: first.at, body: started(entry) })
  for (const { at, block, turn } of steps) {
    if (turn !== undefined) told.push({ at, body: turnBody(turn) })
    if (block === undefined) continue
    const flow = flowOf(call, block)
    const way = before === undefined || before.flow !== flow ? undefined : before
    if (way !== undefined)
      told.push({ at, body: transition(call, { ...way, to: block.identifier }) })
    told.push(...blockBodies(call, block).map((body) => ({ at, body })))
    before = { flow, identifier: block.identifier }
  }
  told.push({ at: steps.at(-1)?.at ?? first.at, body: { type: "CallEnded", by: endedBy(call) } })
  return told.map(({ at, body }, index) =>
    Object.assign(
      { contactId: call.contactId, seq: index + 1, at: new Date(at).toISOString() },
      body,
    ),
  )
}

/** Some blocks are logged when they begin and again with their result: the result counts. */
function once(blocks: readonly LoggedBlock[]): readonly LoggedBlock[] {
  const result: LoggedBlock[] = []
  for (const block of blocks.toSorted((one, other) => one.at - other.at)) {
    const last = result.at(-1)
    const same = last?.flow === block.flow && last.identifier === block.identifier
    if (last !== undefined && same && last.result === undefined && block.result !== undefined)
      result[result.length - 1] = { ...last, result: block.result }
    else result.push(block)
  }
  return result
}

function started(flow: string): CallEventBody {
  return {
    type: "CallStarted",
    flow,
    from: null,
    to: "",
    channel: "VOICE",
    attributes: {},
    seed: 0,
  }
}

function flowOf({ stackName }: LoggedCall, { flow }: LoggedBlock): string {
  return flow.startsWith(`${stackName}-`) ? flow.slice(stackName.length + 1) : flow
}

function blockBodies(call: LoggedCall, block: LoggedBlock): readonly CallEventBody[] {
  const flow = flowOf(call, block)
  const known = call.flows.get(flow)?.get(block.identifier)
  const { identifier } = block
  return [
    { type: "FlowActionStarted", flow, identifier, actionType: known?.type ?? block.blockType },
    ...(known?.text === undefined ? [] : [{ type: "MessageReceived", text: known.text } as const]),
  ]
}

function transition(
  { flows }: LoggedCall,
  {
    flow,
    identifier,
    to,
  }: { readonly flow: string; readonly identifier: string; readonly to: string },
): CallEventBody {
  const ways =
    flows
      .get(flow)
      ?.get(identifier)
      ?.ways.filter((way) => way.to === to) ?? []
  return { type: "TransitionTaken", flow, from: identifier, to, by: ways[0]?.by ?? "NextAction" }
}

function turnBody({
  message,
  inputMode,
  intent = "",
  next,
  outcome,
  fault,
}: LoggedTurn): CallEventBody {
  if (fault !== undefined) return { type: "LexFailed", reason: `${message}: ${fault}`, hook: [] }
  return {
    type: "LexTurn",
    intent,
    slots: {},
    state: outcome ?? "InProgress",
    confirmationState: "None",
    dialogAction: next ?? "",
    slotToElicit: undefined,
    inputMode: inputMode === "DTMF" || inputMode === "Text" ? inputMode : "Speech",
    transcript: "",
    confidence: null,
    alternatives: [],
    slotValues: {},
    slotWords: {},
    sessionAttributes: {},
    activeContexts: [],
    hook: [],
  }
}

/** A flow that ends the call says so by its last block; otherwise the caller has gone, or a person has the call. */
function endedBy({ blocks, flows, ...call }: LoggedCall): "flow" | "caller" {
  const last = blocks.at(-1)
  if (last === undefined) return "caller"
  const known = flows.get(flowOf({ blocks, flows, ...call }, last))?.get(last.identifier)
  return known?.type === "DisconnectParticipant" || last.blockType === "Disconnect"
    ? "flow"
    : "caller"
}
