import type { LexListening } from "@call-center/lex-runtime"

import type { CallEventBody } from "../call-event.ts"
import type { AwaitedInput, KeyRules } from "../events/awaited-input.ts"
import { type CallState, topFrame, type Waiting } from "./call-state.ts"
import type { FlowInstance } from "./flow-instance.ts"
import { msUntilAnswer } from "./queue.ts"

/** What a call waits for that waits for its customer; undefined when it runs, has ended, or waits for a function. */
export function inputAwaited(instance: FlowInstance, state: CallState): CallEventBody | undefined {
  const { status, waiting, contact } = state
  if (status !== "waiting" || waiting === undefined) return undefined
  const awaited = awaitedBy(waiting, contact.channel)
  if (awaited === undefined) return undefined
  const frame = topFrame(state)
  const flow = frame && instance.flow(frame.flow)
  const place = frame && flow ? { flow: flow.name, identifier: frame.action } : {}
  return { type: "InputAwaited", ...place, ...awaited, ...silenceOf(waiting, state) }
}

/** A silence ends when the action says so or an agent answers; else messages are played again after a round. */
function silenceOf(waiting: Waiting, state: CallState): Pick<AwaitedInput, "silenceMs"> {
  const limits = [waiting.silenceMs, msUntilAnswer(state)].filter((limit) => limit !== undefined)
  const round = waiting.kind === "time" ? waiting.roundMs : undefined
  const silenceMs = limits.length > 0 ? Math.min(...limits) : round
  return silenceMs === undefined ? {} : { silenceMs: Math.max(silenceMs, 0) }
}

function awaitedBy(
  waiting: Waiting,
  channel: CallState["contact"]["channel"],
): AwaitedInput | undefined {
  switch (waiting.kind) {
    case "lambda":
      return undefined
    case "menu":
    case "digits":
      return {
        listener: waiting.kind,
        keys: waiting.keys,
        bargeIn: true,
      }
    case "lex":
      return waiting.listening && byBot(waiting.listening, channel)
    case "time":
      return { listener: "nobody", bargeIn: false }
  }
}

/** In a chat words are typed, which has no limits of time but the silence. */
function byBot(listening: LexListening, channel: CallState["contact"]["channel"]): AwaitedInput {
  const { expects, startTimeoutMs, endTimeoutMs, maxLengthMs, allowInterrupt } = listening
  const { dialogAction, intent, slot, attempt } = expects
  const isVoice = channel === "VOICE"
  return {
    listener: "bot",
    ...(listening.allowSpeech || !isVoice
      ? { speech: { startTimeoutMs, endTimeoutMs, maxLengthMs } }
      : {}),
    ...(listening.allowKeys && isVoice
      ? {
          keys: lexKeyRules(listening),
        }
      : {}),
    bargeIn: allowInterrupt,
    dialogAction,
    ...(intent === undefined ? {} : { intent }),
    ...(slot === undefined ? {} : { slot }),
    attempt,
  }
}

/** How a bot collects keys. */
export function lexKeyRules({ dtmf, startTimeoutMs }: LexListening): KeyRules {
  return {
    maxLength: dtmf.maxLength,
    terminator: dtmf.endCharacter,
    deletion: { key: dtmf.deletionCharacter, effect: "ends" },
    firstKeyTimeoutMs: startTimeoutMs,
    nextKeyTimeoutMs: dtmf.endTimeoutMs,
  }
}
