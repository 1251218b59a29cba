import {
  type ActionDefinition,
  type ActionScope,
  failure,
  result,
  wait,
} from "../../flow/action-definition.ts"
import type { FlowEffect } from "../../flow/flow-effect.ts"
import { integer, isMap, staticParameter } from "../parameters.ts"
import { play, type Prompt, promptOf } from "../prompts.ts"

/** Plays messages over and over; only an interrupt, an agent or a hang-up ends it. */
export const messageParticipantIteratively: ActionDefinition = {
  start(scope) {
    if (scope.state.contact.channel === "CHAT")
      return failure("NoMatchingError", "messages are only repeated on the voice channel")
    const messages = messagesOf(scope)
    if (messages.length === 0) return failure("NoMatchingError", "Messages holds nothing to say")
    return wait(
      { kind: "time", silenceMs: interruptMs(scope), roundMs: roundMs(messages) },
      undefined,
      firstRound(messages, scope),
    )
  },
  resume(scope, waiting, input) {
    if (input.type !== "silence") return wait(waiting)
    const interrupt = interruptMs(scope)
    if (interrupt !== undefined)
      return result("MessagesInterrupted", undefined, [
        { type: "timePasses", milliseconds: interrupt },
      ])
    const messages = messagesOf(scope)
    return wait(waiting, undefined, [
      { type: "timePasses", milliseconds: roundMs(messages) },
      ...firstRound(messages, scope),
    ])
  },
}

function roundMs(messages: readonly Prompt[]): number {
  return messages.reduce((sum, { durationMs }) => sum + durationMs, 0)
}

/** What is heard before the interrupt, once. Time passes while the customer waits, not here. */
function firstRound(messages: readonly Prompt[], scope: ActionScope): readonly FlowEffect[] {
  const limitMs = interruptMs(scope) ?? Number.POSITIVE_INFINITY
  let elapsedMs = 0
  const heard: FlowEffect[] = []
  for (const message of messages) {
    if (elapsedMs >= limitMs) break
    elapsedMs += message.durationMs
    heard.push(...play(message, scope).filter(({ type }) => type === "observed"))
  }
  return heard
}

function messagesOf(scope: ActionScope): readonly Prompt[] {
  const { Messages: messages } = scope.action.parameters
  if (!Array.isArray(messages)) return []
  return messages.flatMap((message) => {
    const prompt = isMap(message) ? promptOf(message, scope) : undefined
    return prompt === undefined ? [] : [prompt]
  })
}

function interruptMs(scope: ActionScope): number | undefined {
  const seconds = integer(staticParameter(scope, "InterruptFrequencySeconds"))
  return seconds !== undefined && seconds > 0 ? seconds * 1000 : undefined
}
