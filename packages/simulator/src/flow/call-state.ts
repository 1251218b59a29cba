import type { LexListening, LexSession } from "@call-center/lex-runtime"

import type { KeyRules } from "../events/awaited-input.ts"
import type { CodeHookExchange } from "../events/lex-turn-told.ts"

/**
 * A call between two steps. Plain data: a runner may keep it, copy it and step the same state twice. Times are epoch
 * milliseconds unless they are named `elapsed`, which counts from the start of the call in simulated time.
 */
export interface CallState {
  readonly status: "running" | "waiting" | "ended"
  /** Flows that are being run, the innermost last: a module sits on the flow that invoked it. */
  readonly frames: readonly Frame[]
  readonly contact: Contact
  readonly waiting: Waiting | undefined
  /** What follows when the frames are used up: whispers, the agent, hold. */
  readonly agenda: readonly AgendaItem[]
  readonly elapsedMs: number
  /** State of the seeded generator behind DistributeByPercentage. */
  readonly randomState: number
  /** How often each scenario entry (answer, fault, behaviour) has been used. */
  readonly used: Readonly<Record<string, number>>
  /** Actions since the customer last did something or time last passed: a guard against endless silent cycles. */
  readonly idleActions: number
  /** Who ended the call. */
  readonly ended: "flow" | "caller" | "error" | undefined
}

/** What a frame was entered for: it decides who hears its prompts and what follows its end. */
export type FrameRole =
  | "flow"
  | "module"
  | "customerQueue"
  | "agentWhisper"
  | "customerWhisper"
  | "customerHold"
  | "agentHold"
  | "customerRemaining"

/** One flow in execution. */
export interface Frame {
  readonly role: FrameRole
  /** ARN of the flow or module. */
  readonly flow: string
  /** Identifier of the action that is next, or that waits. */
  readonly action: string
  readonly flowAttributes: Readonly<Record<string, string>>
  /** Rounds begun, by the Identifier of the Loop action. */
  readonly loops: Readonly<Record<string, number>>
  /** `$.Modules.Input` inside a module. */
  readonly moduleInput: unknown
}

/** An address on one side of the contact. */
export interface Endpoint {
  readonly address: string
  readonly type: string
}

/** The contact as flows see it. */
export interface Contact {
  readonly contactId: string
  readonly initialContactId: string
  readonly channel: "VOICE" | "CHAT"
  readonly customerEndpoint: Endpoint
  readonly systemEndpoint: Endpoint
  readonly attributes: Readonly<Record<string, string>>
  readonly tags: Readonly<Record<string, string>>
  /** What UpdateContactData sets: Name, Description, LanguageCode, CustomerId, References and so on. */
  readonly data: Readonly<Record<string, unknown>>
  readonly voice: { readonly id: string; readonly engine: string }
  /** Set by UpdateContactTargetQueue; at most one of both. */
  readonly targetQueue: string | undefined
  readonly targetAgent: string | undefined
  readonly callbackNumber: string | undefined
  /** Flow by hook name, as UpdateContactEventHooks set it. */
  readonly eventHooks: Readonly<Record<string, string>>
  readonly flowLogging: boolean
  /** The namespaces that actions fill: External, Lex, StoredCustomerInput, Metrics, Customer, Case, Views, Modules, ... */
  readonly namespaces: Readonly<Record<string, unknown>>
  /** Keys pressed ahead, kept only while the touchtone buffer is on. */
  readonly dtmfBuffer: { readonly enabled: boolean; readonly keys: string }
  /** The queue that the contact stands in. */
  readonly queued: QueuedContact | undefined
}

/** A contact's place in a queue. */
export interface QueuedContact {
  readonly queue: string
  readonly enqueuedAtElapsedMs: number
  /** When an agent answers; undefined when none will. */
  readonly agentAnswersAtElapsedMs: number | undefined
}

/** What an action that has started waits for. `silenceMs` is how long a silence lasts until it counts as one. */
export type Waiting =
  | { readonly kind: "lambda"; readonly silenceMs: undefined }
  | { readonly kind: "menu" | "digits"; readonly silenceMs: number; readonly keys: KeyRules }
  | {
      readonly kind: "lex"
      readonly aliasArn: string
      readonly session: LexSession
      /** Undefined while the code hook runs. */
      readonly listening: LexListening | undefined
      readonly silenceMs: number | undefined
      /** The event that the code hook is being asked. */
      readonly asked?: unknown
      /** What the code hook was asked and answered since the customer's last turn. */
      readonly hook: readonly CodeHookExchange[]
    }
  /** Nothing is asked: music, messages and waits end by themselves, or never when `silenceMs` is undefined. */
  | {
      readonly kind: "time"
      readonly silenceMs: number | undefined
      /** How long the messages take that are played again and again. */
      readonly roundMs?: number
    }

/** The frame that runs. */
export function topFrame(state: CallState): Frame | undefined {
  return state.frames.at(-1)
}

/** The state with changes to its contact. */
export function withContact(state: CallState, changes: Partial<Contact>): CallState {
  return { ...state, contact: { ...state.contact, ...changes } }
}

/** The state with one namespace filled. */
export function withNamespace(state: CallState, name: string, value: unknown): CallState {
  return withContact(state, { namespaces: { ...state.contact.namespaces, [name]: value } })
}

/** The state with changes to the frame that runs. */
export function withTopFrame(state: CallState, changes: Partial<Frame>): CallState {
  const top = topFrame(state)
  return top === undefined
    ? state
    : { ...state, frames: [...state.frames.slice(0, -1), { ...top, ...changes }] }
}

/** What follows once no flow runs any more: whispers, the agent, hold. */
export type AgendaItem =
  | { readonly type: "runFlow"; readonly role: FrameRole; readonly flow: string }
  | { readonly type: "connectAgent"; readonly name: string; readonly handsOver: boolean }
  | { readonly type: "passTime"; readonly milliseconds: number }
  | { readonly type: "agentLeaves" }
