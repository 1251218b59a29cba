import {
  checkHoursOfOperation,
  checkMetricData,
  type FlowFragment,
  lex,
  messageParticipant,
  transferContactToQueue,
  updateContactAttributes,
  updateContactEventHooks,
  updateContactTargetQueue,
} from "@call-center/flow-language"

import type { FlowPrompts } from "../prompts/flow-prompts.ts"
import { resources } from "../resources.ts"

type EntryKey = "toAgent" | "toAgentByKey"
type ChecksKey =
  | "checkClosures"
  | "checkHours"
  | "afterHours"
  | "setQueue"
  | "checkStaff"
  | "nobodyThere"
type QueueKey =
  | "setCustomerQueue"
  | "setAgentWhisper"
  | "setCustomerHold"
  | "setAgentHold"
  | "connecting"
  | "transfer"
  | "queueFull"
  | "unreachable"

/** Where callers go on who could not be put through. */
export interface AgentPathExits<Exit extends string> {
  /** Nobody is in; the bot can still help. */
  readonly onClosed: Exit
  /** There is a team, but nobody is free or there is no room in the queue. */
  readonly onBusy: Exit
}

/**
 * The way to a person: what the caller wanted is noted for the agent's whisper, closures, hours and staff are checked,
 * and the contact enters the queue. `toAgent` takes callers from the bot, `toAgentByKey` those who pressed a key.
 */
export function agentPath<const Exit extends string>(
  prompts: FlowPrompts,
  exits: AgentPathExits<Exit>,
): FlowFragment<EntryKey | ChecksKey | QueueKey, Exit> {
  return { ...entry(prompts), ...checks(prompts, exits), ...queueing(prompts, exits) }
}

function entry({ agents }: FlowPrompts): FlowFragment<EntryKey, "checkClosures"> {
  return {
    toAgent: updateContactAttributes({
      attributes: { callerWanted: lex.sessionAttribute("wanted") },
      next: "checkClosures",
      onError: "toAgentByKey",
    }),
    toAgentByKey: updateContactAttributes({
      attributes: { callerWanted: agents.wantsPerson },
      next: "checkClosures",
      onError: "checkClosures",
    }),
  }
}

function checks<const Exit extends string>(
  { agents }: FlowPrompts,
  { onClosed, onBusy }: AgentPathExits<Exit>,
): FlowFragment<ChecksKey, "setCustomerQueue" | "unreachable" | Exit> {
  return {
    // Whatever can't be told of closures, the hours of the configuration count.
    checkClosures: checkHoursOfOperation({
      hoursOfOperation: resources.teamClosures,
      onOpen: "checkHours",
      onClosed: "afterHours",
      onError: "checkHours",
    }),
    checkHours: checkHoursOfOperation({
      hoursOfOperation: resources.openingHours,
      onOpen: "setQueue",
      onClosed: "afterHours",
      onError: "unreachable",
    }),
    afterHours: messageParticipant({ text: agents.afterHours, next: onClosed }),
    setQueue: updateContactTargetQueue({
      queue: resources.queue,
      next: "checkStaff",
      onError: "unreachable",
    }),
    // Metrics may fail while the queue works; then the caller waits in it.
    checkStaff: checkMetricData({
      metric: "NumberOfAgentsStaffed",
      onAny: "setCustomerQueue",
      onNoMatch: "nobodyThere",
      onError: "setCustomerQueue",
    }),
    nobodyThere: messageParticipant({ text: agents.nobodyThere, next: onBusy }),
  }
}

/** A hook that can't be set leaves Connect's default flow in its place: no reason to lose the caller. */
function queueing<const Exit extends string>(
  { agents }: FlowPrompts,
  { onClosed, onBusy }: AgentPathExits<Exit>,
): FlowFragment<QueueKey, Exit> {
  return {
    setCustomerQueue: updateContactEventHooks({
      hook: "CustomerQueue",
      flow: resources.customerQueueFlow,
      next: "setAgentWhisper",
      onError: "setAgentWhisper",
    }),
    setAgentWhisper: updateContactEventHooks({
      hook: "AgentWhisper",
      flow: resources.agentWhisperFlow,
      next: "setCustomerHold",
      onError: "setCustomerHold",
    }),
    setCustomerHold: updateContactEventHooks({
      hook: "CustomerHold",
      flow: resources.customerHoldFlow,
      next: "setAgentHold",
      onError: "setAgentHold",
    }),
    setAgentHold: updateContactEventHooks({
      hook: "AgentHold",
      flow: resources.agentHoldFlow,
      next: "connecting",
      onError: "connecting",
    }),
    connecting: messageParticipant({ text: agents.connecting, next: "transfer" }),
    transfer: transferContactToQueue({ onQueueAtCapacity: "queueFull", onError: "unreachable" }),
    queueFull: messageParticipant({ text: agents.queueFull, next: onBusy }),
    unreachable: messageParticipant({ text: agents.unreachable, next: onClosed }),
  }
}
