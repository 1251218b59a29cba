import type { QueueLoad } from "../scenario/scenario.ts"
import type { Progress } from "./agenda.ts"
import { type AgendaItem, type CallState, withContact, withNamespace } from "./call-state.ts"
import type { FlowEffect } from "./flow-effect.ts"
import type { FlowInstance } from "./flow-instance.ts"
import { frameOf } from "./frames.ts"

/** Whether a queue takes no further contact. */
export function isAtCapacity(instance: FlowInstance, queue: string): boolean {
  const load = instance.queueLoad(queue)
  const limit = load.maxContacts ?? instance.maxContacts(queue)
  return limit !== undefined && (load.contactsInQueue ?? 0) >= limit
}

/** How many agents of a queue are in each state. */
export function agentCounts({ agents = 1 }: QueueLoad): {
  readonly online: number
  readonly available: number
  readonly staffed: number
  readonly afterContactWork: number
  readonly busy: number
  readonly missed: number
  readonly nonProductive: number
} {
  const none = { afterContactWork: 0, busy: 0, missed: 0, nonProductive: 0 }
  if (typeof agents === "number")
    return { ...none, online: agents, available: agents, staffed: agents }
  const available = agents.available ?? 0
  const staffed = agents.staffed ?? available + (agents.busy ?? 0) + (agents.afterContactWork ?? 0)
  return { ...none, ...agents, available, staffed, online: agents.online ?? staffed }
}

/** Puts the contact into a queue: its customer queue flow runs until an agent answers. */
export function enterQueue(instance: FlowInstance, state: CallState, queue: string): Progress {
  const answersAfterMs = answerDelayMs(instance.queueLoad(queue))
  const queued = withContact(state, {
    queued: {
      queue,
      enqueuedAtElapsedMs: state.elapsedMs,
      agentAnswersAtElapsedMs:
        answersAfterMs === undefined ? undefined : state.elapsedMs + answersAfterMs,
    },
  })
  const hook = state.contact.eventHooks["CustomerQueue"]
  const program = hook === undefined ? undefined : instance.flow(hook)
  const effects: FlowEffect[] = [
    {
      type: "observed",
      event: { type: "ContactTransferred", to: "queue", name: instance.queueName(queue) },
    },
  ]
  return program === undefined
    ? { state: waitInQueue(queued), effects }
    : {
        state: {
          ...queued,
          status: "running",
          waiting: undefined,
          frames: [frameOf(program, "customerQueue")],
        },
        effects,
      }
}

/** The contact stands in the queue and no flow runs, until an agent answers. */
export function waitInQueue(state: CallState): CallState {
  const answersNow = (msUntilAnswer(state) ?? 1) <= 0
  return answersNow
    ? { ...state, status: "running", frames: [], waiting: undefined }
    : {
        ...state,
        status: "waiting",
        frames: [],
        waiting: { kind: "time", silenceMs: undefined },
      }
}

/** How long until an agent answers the queued contact: 0 or less when one does now, undefined when none will. */
export function msUntilAnswer({ contact: { queued }, elapsedMs }: CallState): number | undefined {
  return queued?.agentAnswersAtElapsedMs === undefined
    ? undefined
    : queued.agentAnswersAtElapsedMs - elapsedMs
}

/** An agent answers: the queue flow stops, the whispers run, then both talk. */
export function agentAnswers(instance: FlowInstance, state: CallState, agentOf: string): CallState {
  const { eventHooks } = state.contact
  const load = instance.queueLoad(agentOf)
  const connect: AgendaItem = {
    type: "connectAgent",
    name: instance.queueName(agentOf),
    handsOver: load.agentDoes === undefined,
  }
  const { queued, targetQueue } = state.contact
  const left = withContact(state, { queued: undefined, targetQueue: queued?.queue ?? targetQueue })
  return {
    ...withNamespace(left, "Agent", { UserName: "agent", FirstName: "Local", LastName: "Agent" }),
    status: "running",
    waiting: undefined,
    frames: [],
    agenda: [
      ...hookedFlow("agentWhisper", eventHooks["AgentWhisper"]),
      ...hookedFlow("customerWhisper", eventHooks["CustomerWhisper"]),
      connect,
      ...afterConnecting(load, eventHooks),
    ],
  }
}

function afterConnecting(load: QueueLoad, hooks: Readonly<Record<string, string>>): AgendaItem[] {
  const agenda: AgendaItem[] = []
  for (const step of load.agentDoes ?? []) {
    if ("talksSeconds" in step) {
      agenda.push({ type: "passTime", milliseconds: step.talksSeconds * 1000 })
    } else {
      agenda.push(...hookedFlow("agentHold", hooks["AgentHold"]))
      agenda.push(...hookedFlow("customerHold", hooks["CustomerHold"]))
      agenda.push({ type: "passTime", milliseconds: step.holdsSeconds * 1000 })
    }
  }
  return [...agenda, { type: "agentLeaves" }]
}

function hookedFlow(
  role: "agentWhisper" | "customerWhisper" | "agentHold" | "customerHold",
  flow: string | undefined,
): AgendaItem[] {
  return flow === undefined ? [] : [{ type: "runFlow", role, flow }]
}

function answerDelayMs(load: QueueLoad): number | undefined {
  if (load.agentAnswersAfterSeconds !== undefined) return load.agentAnswersAfterSeconds * 1000
  return agentCounts(load).available > 0 ? 0 : undefined
}
