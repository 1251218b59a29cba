import { randomUUID } from "node:crypto"

import type { CallCenter } from "@call-center/config"
import type { Clock, PhoneNumber } from "@call-center/domain"
import {
  type LexEffect,
  type LexMessage,
  type LexRuntime,
  type LexSession,
  type LexTurn,
  createLexRuntime,
} from "@call-center/lex-runtime"
import { simulatedClock } from "@call-center/phone/call-clock"
import { startLocalCenter } from "@call-center/phone/local-center"
import type { DeployedBot } from "@call-center/simulator"

import { type BotState, type BotTurn, plainWords } from "./bot-turn.ts"
import type { Conversation } from "./conversation.ts"

/** One turn of a conversation on this machine. */
export interface LocalTurn {
  readonly said: string
  readonly turn: BotTurn
  /** Where the bot is afterwards; undefined when the flow's next block begins anew. */
  readonly state: BotState | undefined
  /** Attributes that the block begins with, where this is its first turn. */
  readonly begins: Readonly<Record<string, string>> | undefined
}

/** Intents after which the flow hands the call on, or ends it. */
const leaving = new Set(["Goodbye", "TalkToAgent"])

/**
 * Plays conversations on this machine, each without any demos, at the time that it is now, as chat:
 * the code hook that is deployed, the local Lex. The caller's texts are off, as they are on the other side.
 */
export async function playLocally(
  conversations: readonly Conversation[],
  { callCenter, clock, caller }: LocalPlay,
): Promise<readonly (readonly LocalTurn[])[]> {
  const center = await startLocalCenter({
    callCenter,
    clock: simulatedClock(Date.parse(clock.now())),
  })
  try {
    const played: (readonly LocalTurn[])[] = []
    for (const conversation of conversations) {
      await center.store.setSmsOptOut(caller, true)
      played.push(await play(conversation, center.bot, { clock, caller }))
      await center.store.forget(caller)
    }
    return played
  } finally {
    await center.stop()
  }
}

export interface LocalPlay {
  readonly callCenter: CallCenter
  readonly clock: Clock
  readonly caller: PhoneNumber
}

async function play(
  { said }: Conversation,
  bot: DeployedBot,
  { clock, caller }: Pick<LocalPlay, "clock" | "caller">,
): Promise<readonly LocalTurn[]> {
  const runtime = createLexRuntime(bot)
  const nowMs = Date.parse(clock.now())
  const turns: LocalTurn[] = []
  const common = { callerNumber: caller, contactId: `compare-${randomUUID()}` }
  let attributes: Readonly<Record<string, string>> = common
  let session: LexSession | undefined
  for (const text of said) {
    const begins = session === undefined ? attributes : undefined
    const before = session ?? begun(runtime, attributes, nowMs)
    const [after, effect] = await settled(runtime, bot, {
      step: runtime.step(before, { type: "input", input: { kind: "speech", text } }, nowMs),
      nowMs,
    })
    turns.push({ said: text, turn: turnOf(effect), state: stateOf(effect), begins })
    if (effect.type === "failed") break
    if (effect.type === "closed") {
      if (leaving.has(effect.result.intentName)) break
      const { dialogue } = effect.result.sessionAttributes
      attributes = { ...common, ...(dialogue === undefined ? {} : { dialogue }) }
      session = undefined
    } else session = after
  }
  return turns
}

function begun(
  runtime: LexRuntime,
  sessionAttributes: Readonly<Record<string, string>>,
  nowMs: number,
): LexSession {
  const start = { sessionId: "compare", sessionAttributes, platform: "Connect Chat" } as const
  return runtime.start(start, nowMs)[0]
}

type Step = readonly [LexSession, LexEffect]

/** Asks the code hook for as long as Lex wants it. */
async function settled(
  runtime: LexRuntime,
  bot: DeployedBot,
  { step, nowMs }: { readonly step: Step; readonly nowMs: number },
): Promise<readonly [LexSession, Exclude<LexEffect, { type: "invokeCodeHook" }>]> {
  let [session, effect] = step
  while (effect.type === "invokeCodeHook") {
    const response = await bot.codeHook?.(effect.event)
    ;[session, effect] = runtime.step(session, { type: "codeHookAnswered", response }, nowMs)
  }
  return [session, effect]
}

function turnOf(effect: LexEffect): BotTurn {
  if (effect.type === "failed" || effect.type === "invokeCodeHook" || effect.turn === undefined)
    return { intent: "", slots: {}, dialogAction: "failed", words: "" }
  const { intent, slots, dialogAction, slotToElicit } = effect.turn
  return {
    intent,
    slots,
    dialogAction: [dialogAction, slotToElicit].filter((each) => each !== undefined).join(" "),
    words: plainWords(spoken(effect.messages)),
  }
}

function spoken(messages: readonly LexMessage[]): readonly string[] {
  return messages.flatMap(({ contentType, content }) =>
    contentType === "PlainText" || contentType === "SSML" ? [content] : [],
  )
}

function stateOf(effect: LexEffect): BotState | undefined {
  return effect.type === "listen" && effect.turn !== undefined ? resumable(effect.turn) : undefined
}

function resumable(turn: LexTurn): BotState {
  return {
    intent: {
      name: turn.intent,
      state: turn.state,
      confirmationState: turn.confirmationState,
      slots: turn.slotValues,
    },
    dialogAction: { type: turn.dialogAction, slotToElicit: turn.slotToElicit },
    sessionAttributes: turn.sessionAttributes,
  }
}
