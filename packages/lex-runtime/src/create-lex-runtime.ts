import { codeHookFailed } from "./dialogue/delegate.ts"
import type { Engine } from "./dialogue/engine.ts"
import { listen } from "./dialogue/listen.ts"
import { newSession, stateOf } from "./dialogue/session-state.ts"
import { takeAnswer } from "./dialogue/take-answer.ts"
import { takeInput } from "./dialogue/take-input.ts"
import { learntBot } from "./learnt-bot.ts"
import type { LexRuntime, RecordedInterpretations } from "./lex-runtime.ts"

/** A bot of one locale behind one alias. */
export interface LexRuntimeOptions {
  /** The properties of an `AWS::Lex::Bot`, or what `readBotExport` makes of an exported bot. */
  readonly definition: unknown
  readonly localeId: string
  readonly botId: string
  readonly aliasId: string
  readonly aliasName: string
  /**
   * Where Lex resolves "today" and "tomorrow": its region's zone, not the business's.
   * @default "UTC"
   */
  readonly timeZone?: string
  /**
   * Whether keys pressed for one slot also fill empty date and time slots, as production Lex was seen to do.
   * @default true
   */
  readonly keysFillOtherSlots?: boolean
  /**
   * From 0 to 1: how sure Lex must be of another intent to leave one in the middle; a vague likeness is no change of mind.
   * @default 0.7
   */
  readonly intentSwitchConfidence?: number
  /** What Lex was seen to make of words: counts instead of what this runtime makes of them; slots are read here. */
  readonly recorded?: RecordedInterpretations
}

/**
 * Makes a Lex V2 runtime out of a bot definition: pure functions from a session and an input to the next session and
 * what Lex wants next. Its language understanding is an approximation: see docs/fidelity-lex.md.
 * @throws LexFault when the definition is no bot, or has no such locale.
 * @example
 * const lex = createLexRuntime({ definition, localeId: "en_US", botId: "BOT", aliasId: "ALIAS", aliasName: "live" })
 * let [session, effect] = lex.start({ sessionId, sessionAttributes: {}, platform: "Connect" }, Date.now())
 */
export function createLexRuntime(options: LexRuntimeOptions): LexRuntime {
  const engine: Engine = {
    ...learntBot(options.definition, options.localeId),
    botId: options.botId,
    aliasId: options.aliasId,
    aliasName: options.aliasName,
    timeZone: options.timeZone ?? "UTC",
    keysFillOtherSlots: options.keysFillOtherSlots ?? true,
    intentSwitchConfidence: options.intentSwitchConfidence ?? 0.7,
    recorded: options.recorded ?? (() => undefined),
  }
  return {
    start(start, nowMs) {
      const session = newSession(start, nowMs)
      if (start.initialMessage === undefined) return listen(session)
      const input = { kind: "speech", text: start.initialMessage } as const
      return takeInput({ engine, nowMs }, session, input)
    },
    step(session, input, nowMs) {
      const state = stateOf(session)
      switch (input.type) {
        case "input":
          return takeInput({ engine, nowMs }, state, input.input)
        case "codeHookAnswered":
          return takeAnswer({ engine, nowMs }, state, input.response)
        case "codeHookFailed":
          return codeHookFailed({ engine, nowMs }, state, input.reason)
      }
    },
  }
}
