import { businessOf, defineCallCenter } from "@call-center/config"
import { botDefinition } from "@call-center/lex-bot"
import { createLexRuntime, type LexEffect, type LexRuntime } from "@call-center/lex-runtime"

/** A Wednesday, the same day in UTC and in New York. */
export const nowMs = Date.parse("2026-12-02T15:00:00Z")

/** Our bot as it is deployed. */
export const definition = botDefinition({
  business: businessOf(defineCallCenter({})),
  locale: "en_US",
  voice: { id: "Joanna", engine: "neural" },
})

/** The local Lex runtime with our own bot. */
export function ourLex(): LexRuntime {
  return createLexRuntime({
    definition,
    localeId: "en_US",
    botId: "BOT",
    aliasId: "ALIAS",
    aliasName: "live",
  })
}

/** What a code hook is told about the first turn, or the second after "schedule a demo". */
export interface TurnEvent {
  readonly sessionState: {
    readonly intent: {
      readonly name: string
      readonly slots: Readonly<Record<string, LexSlot | null>>
    }
  }
}

interface LexSlot {
  readonly value: {
    readonly interpretedValue?: string
    readonly resolvedValues: readonly string[]
  }
}

/** The intent that a sentence opens. */
export function opened(lex: LexRuntime, phrase: string): string {
  return eventOf(openCall(lex, phrase)[1]).sessionState.intent.name
}

/** A call up to its first code hook. */
export function openCall(lex: LexRuntime, phrase: string): ReturnType<LexRuntime["step"]> {
  const [session] = lex.start(
    { sessionId: "benchmark", sessionAttributes: {}, platform: "Connect" },
    nowMs,
  )
  return lex.step(session, { type: "input", input: { kind: "speech", text: phrase } }, nowMs)
}

/** The event of a code hook that is asked; anything else is a fault. */
export function eventOf(effect: LexEffect): TurnEvent {
  if (effect.type === "invokeCodeHook") return effect.event as TurnEvent
  throw new Error(`expected the code hook to be asked, got ${effect.type}`)
}
