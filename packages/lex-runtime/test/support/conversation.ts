import { createLexRuntime } from "../../src/create-lex-runtime.ts"
import type {
  LexEffect,
  LexInput,
  LexRuntime,
  LexSession,
  LexStepInput,
} from "../../src/lex-runtime.ts"
import { visitBot } from "./visit-bot.ts"

/** The fields of a code hook event that tests look at. */
export interface HookEvent {
  readonly invocationSource: string
  readonly inputMode: string
  readonly inputTranscript: string
  readonly invocationLabel?: string
  readonly requestAttributes: Readonly<Record<string, string>>
  readonly interpretations: readonly {
    readonly intent: { readonly name: string }
    readonly nluConfidence?: number
  }[]
  readonly proposedNextState?: {
    readonly dialogAction: { readonly type: string; readonly slotToElicit?: string }
    readonly prompt: { readonly attempt: string }
  }
  readonly sessionState: {
    readonly sessionAttributes: Readonly<Record<string, string>>
    readonly activeContexts: readonly unknown[]
    readonly originatingRequestId: string
    readonly intent: {
      readonly name: string
      readonly state: string
      readonly confirmationState: string
      readonly slots: Readonly<
        Record<
          string,
          {
            readonly shape: string
            readonly value: {
              readonly originalValue: string
              readonly interpretedValue?: string
              readonly resolvedValues: readonly string[]
            }
          } | null
        >
      >
    }
  }
}

export type Hook = (event: HookEvent) => unknown

/** A hook that lets Lex decide, and closes a fulfilment as fulfilled. */
export const delegating: Hook = ({ invocationSource, sessionState }) =>
  invocationSource === "DialogCodeHook"
    ? {
        sessionState: {
          sessionAttributes: sessionState.sessionAttributes,
          dialogAction: { type: "Delegate" },
          intent: sessionState.intent,
        },
      }
    : {
        sessionState: {
          sessionAttributes: sessionState.sessionAttributes,
          dialogAction: { type: "Close" },
          intent: { ...sessionState.intent, state: "Fulfilled" },
        },
        messages: [{ contentType: "PlainText", content: "Done." }],
      }

export const say = (text: string): LexInput => ({ kind: "speech", text })
export const keys = (pressed: string): LexInput => ({ kind: "keys", keys: pressed })
export const silence: LexInput = { kind: "silence" }

/** Tuesday. */
export const START_MS = Date.parse("2026-12-01T14:00:00Z")

/** A conversation with a hook; every input goes through all hooks that it causes. */
export class Conversation {
  readonly events: HookEvent[] = []
  readonly #lex: LexRuntime
  readonly #hook: Hook
  session: LexSession
  effect: LexEffect
  nowMs = START_MS

  constructor(
    options: {
      readonly definition?: unknown
      readonly hook?: Hook
      readonly platform?: "Connect" | "Connect Chat"
      readonly attributes?: Record<string, string>
      readonly runtime?: Partial<Parameters<typeof createLexRuntime>[0]>
    } = {},
  ) {
    this.#hook = options.hook ?? delegating
    this.#lex = createLexRuntime({
      definition: options.definition ?? visitBot(),
      localeId: "en_US",
      botId: "BOTID12345",
      aliasId: "ALIAS12345",
      aliasName: "live",
      ...options.runtime,
    })
    ;[this.session, this.effect] = this.#lex.start(
      {
        sessionId: "contact-1",
        sessionAttributes: options.attributes ?? {},
        platform: options.platform ?? "Connect",
      },
      this.nowMs,
    )
  }

  async turn(input: LexInput): Promise<LexEffect> {
    ;[this.session, this.effect] = this.#lex.step(
      this.session,
      { type: "input", input },
      this.nowMs,
    )
    while (this.effect.type === "invokeCodeHook") {
      const event = this.effect.event as HookEvent
      this.events.push(event)
      const answer = await this.#answer(event)
      ;[this.session, this.effect] = this.#lex.step(this.session, answer, this.nowMs)
    }
    return this.effect
  }

  async #answer(event: HookEvent): Promise<LexStepInput> {
    try {
      return { type: "codeHookAnswered", response: await this.#hook(event) }
    } catch (error) {
      return { type: "codeHookFailed", reason: error instanceof Error ? error.message : "" }
    }
  }

  async turns(...inputs: LexInput[]): Promise<LexEffect> {
    for (const input of inputs) await this.turn(input)
    return this.effect
  }

  get lastEvent(): HookEvent {
    const event = this.events.at(-1)
    if (!event) throw new Error("no code hook was invoked")
    return event
  }

  /** The interpreted value of a slot in the last event. */
  value(slot: string): string | undefined {
    return this.lastEvent.sessionState.intent.slots[slot]?.value.interpretedValue
  }

  /** What was said last, as one text. */
  get heard(): string {
    return "messages" in this.effect
      ? this.effect.messages.map((message) => message.content).join(" ")
      : ""
  }
}
