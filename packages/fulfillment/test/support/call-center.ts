import {
  type BookingRules,
  type BookingStore,
  type Clock,
  type IdentityCheck,
  type IdentityStore,
  type Instant,
  localDateOf,
  localTimeOf,
  parsePhoneNumber,
  type Locale,
} from "@call-center/domain"
import { defaultTextRules } from "@call-center/domain/testing"
import type { Faq } from "@call-center/lex-bot"
import type { LexV2Result, LexV2Slots } from "aws-lambda"

import { createFulfillment, type Fulfillment, type FulfillmentOptions } from "../../src/index.ts"
import { type MemoryIdentity, memoryIdentity } from "./memory-identity.ts"
import { type MemoryStore, memoryStore } from "./memory-store.ts"
import { responseProblems } from "./response-problems.ts"
import { at, rules as shippedRules } from "./rules.ts"

/** What differs from the shipped call centre on the morning of Tuesday, December 1, 2026. */
export interface CallCenterChanges {
  readonly now?: string
  readonly rules?: Partial<BookingRules>
  readonly locale?: Locale
  readonly agentHandOff?: boolean
  readonly address?: string
  readonly reachUsAt?: string
  readonly smsEnabled?: boolean
  readonly recordingEnabled?: boolean
  readonly faq?: readonly Faq[]
  readonly store?: (store: MemoryStore) => BookingStore
  readonly identityCheck?: IdentityCheck
  readonly identity?: (identity: MemoryIdentity) => IdentityStore
  /** Whether a turn has only the time that it has on AWS. */
  readonly hurried?: boolean
  readonly onHeard?: NonNullable<FulfillmentOptions["onHeard"]>
}

/** A call centre without wires, and what it logged and counted. */
export interface TestCallCenter {
  readonly store: MemoryStore
  readonly identity: MemoryIdentity
  readonly handle: Fulfillment
  readonly logged: readonly (readonly [level: string, message: string, details: unknown])[]
  readonly counted: readonly string[]
  /** Time goes on. */
  setNow(now: string): void
  dial(options?: DialChanges): TestCall
  /** Has somebody else take slots, named as local starts: 2026-12-02 10:00. */
  take(...starts: readonly string[]): Promise<void>
  /** Booked demos as local starts, in order of booking; of one caller, or of all who ring in tests. */
  booked(caller?: string): readonly string[]
}

/** What differs from a voice call of +12025550123. */
export interface DialChanges {
  readonly from?: string
  readonly contactId?: string
  readonly channel?: "voice" | "chat"
  readonly attributes?: Readonly<Record<string, string>>
}

/** How Lex reports a turn, where it isn't as the last response asked. */
export interface Reported {
  readonly intent?: string
  readonly slots?: LexV2Slots
  readonly confirmationState?: "Confirmed" | "Denied" | "None"
  readonly inputMode?: "DTMF" | "Speech" | "Text"
  readonly invocationSource?: "DialogCodeHook" | "FulfillmentCodeHook"
  readonly alternatives?: Readonly<Record<string, number>>
}

/** A call as Lex would hand it over turn by turn. Every response is checked against AWS's schema and limits. */
export interface TestCall {
  /** What the caller hears in answer. */
  says(words: string, reported?: Reported): Promise<string>
  presses(keys: string, reported?: Reported): Promise<string>
  isSilent(): Promise<string>
  /** The same call as it is at this moment, to go on with in another way. */
  fork(): TestCall
  readonly last: LexV2Result
  /** The last dialog action in short: ElicitSlot date, Close ScheduleDemo Fulfilled. */
  readonly action: string
  readonly attributes: Readonly<Record<string, string>>
  /** Changes the session as a client of its own might. */
  forge(attributes: Readonly<Record<string, string>>): void
}

const bot = { id: "BOT", name: "demo-bot", aliasId: "ALIAS", aliasName: "live", version: "1" }

/** Opens a call centre for a test. */
export function openCallCenter(changes: CallCenterChanges = {}): TestCallCenter {
  let now: Instant = at(changes.now ?? "2026-12-01T09:00:00-05:00")
  const clock: Clock = { now: () => now }
  const rules = shippedRules(changes.rules)
  const store = memoryStore(rules, clock)
  const texts = defaultTextRules({ enabled: changes.smsEnabled ?? true })
  const identity = memoryIdentity(rules, texts, clock)
  const logged: [string, string, unknown][] = []
  const counted: string[] = []
  const options: FulfillmentOptions = {
    store: changes.store?.(store) ?? store,
    identity: changes.identity?.(identity) ?? identity,
    identityCheck: changes.identityCheck ?? "caller-id",
    rules,
    clock,
    locale: changes.locale ?? "en_US",
    business: {
      name: "Acme",
      address: changes.address,
      reachUsAt: changes.reachUsAt,
      agentHandOff: changes.agentHandOff ?? true,
      smsEnabled: changes.smsEnabled ?? true,
      recordingEnabled: changes.recordingEnabled ?? false,
    },
    faq: changes.faq ?? [],
    daysKept: 30,
    bot: { name: bot.name, aliasName: bot.aliasName },
    logger: {
      info: (message, details) => logged.push(["info", message, details]),
      error: (message, details) => logged.push(["error", message, details]),
    },
    metrics: { count: (name) => counted.push(name) },
    ...(changes.onHeard === undefined ? {} : { onHeard: changes.onHeard }),
    ...(changes.hurried === true ? {} : { budgetMs: Number.POSITIVE_INFINITY }),
  }
  const fulfillment = createFulfillment(options)
  const handle: Fulfillment = async (event) => {
    const response = await fulfillment(event)
    const problems = responseProblems(response)
    if (problems.length > 0)
      throw new Error(`${problems.join("; ")} in ${JSON.stringify(response)}`)
    return response
  }
  const localStart = (startsAt: Instant): string =>
    `${localDateOf(rules.timeZone, startsAt)} ${localTimeOf(rules.timeZone, startsAt)}`
  return {
    store,
    identity,
    handle,
    logged,
    counted,
    setNow: (raw) => {
      now = at(raw)
    },
    dial: (dial = {}) => startCall(handle, { locale: options.locale, ...dial }),
    take: async (...starts) => {
      for (const [index, start] of starts.entries()) {
        const caller = parsePhoneNumber(`+1303555${String(1000 + index)}`)
        const startsAt = at(`${start.replace(" ", "T")}:00-05:00`)
        if (caller !== undefined) await store.book({ caller, contactId: "other", startsAt })
      }
    },
    booked: (caller) =>
      store.demos
        .filter((demo) => demo.status === "booked")
        .filter((demo) =>
          caller === undefined ? !demo.caller.startsWith("+1303555") : demo.caller === caller,
        )
        .map((demo) => localStart(demo.startsAt)),
  }
}

function startCall(handle: Fulfillment, dial: DialChanges & { readonly locale: Locale }): TestCall {
  const attributes = {
    ...(dial.from === "withheld" ? {} : { callerNumber: dial.from ?? "+12025550123" }),
    contactId: dial.contactId ?? "contact-1",
    ...dial.attributes,
  }
  const last: LexV2Result = { sessionState: { dialogAction: { type: "ElicitIntent" } } }
  return callAt(handle, dial, { attributes, last })
}

/** How far a call has got. */
interface CallState {
  readonly attributes: Readonly<Record<string, string>>
  readonly last: LexV2Result
}

function callAt(
  handle: Fulfillment,
  dial: DialChanges & { readonly locale: Locale },
  state: CallState,
): TestCall {
  let { attributes, last } = state
  const isChat = dial.channel === "chat"

  const turn = async (
    transcript: string,
    mode: "DTMF" | "Speech",
    reported: Reported,
  ): Promise<string> => {
    const current =
      last.sessionState.dialogAction.type === "Close" ? undefined : last.sessionState.intent
    const name = reported.intent ?? current?.name ?? "FallbackIntent"
    const known = name === current?.name ? (current.slots ?? {}) : {}
    const intent = {
      name,
      state: "InProgress",
      confirmationState: reported.confirmationState ?? "None",
      slots: { ...known, ...reported.slots },
    }
    last = await handle({
      messageVersion: "1.0",
      invocationSource: reported.invocationSource ?? "DialogCodeHook",
      inputMode: reported.inputMode ?? (isChat ? "Text" : mode),
      responseContentType: "text/plain; charset=utf-8",
      sessionId: "session-1",
      inputTranscript: transcript,
      bot: { ...bot, localeId: dial.locale },
      interpretations: Object.entries({ [name]: 0.9, ...reported.alternatives }).map(
        ([each, nluConfidence]) => ({ intent: { ...intent, name: each }, nluConfidence }),
      ),
      requestAttributes: {
        "x-amz-lex:channels:platform": isChat ? "Connect Chat" : "Connect",
        "x-amz-lex:accept-content-types": isChat ? "PlainText" : "PlainText,SSML",
      },
      sessionState: { sessionAttributes: attributes, intent, originatingRequestId: "r" },
    })
    attributes = { ...last.sessionState.sessionAttributes }
    return heardIn(last)
  }

  return {
    says: (words, reported = {}) => turn(words, "Speech", reported),
    presses: (keys, reported = {}) => turn(keys, "DTMF", reported),
    isSilent: () => turn("", "Speech", {}),
    fork: () => callAt(handle, dial, { attributes, last }),
    forge: (forged) => {
      attributes = { ...attributes, ...forged }
    },
    get last() {
      return last
    },
    get action() {
      const { dialogAction, intent } = last.sessionState
      if (dialogAction.type === "ElicitSlot") return `ElicitSlot ${dialogAction.slotToElicit}`
      if (dialogAction.type === "Close") return `Close ${intent?.name} ${intent?.state}`
      return dialogAction.type
    },
    get attributes() {
      return attributes
    },
  }
}

/** The words of a response, as they sound. */
export function heardIn({ messages = [] }: LexV2Result): string {
  return messages
    .flatMap((message) => (message.contentType === "ImageResponseCard" ? [] : [message.content]))
    .map((content) => content.replaceAll(/<[^>]*>/gu, "").replaceAll("&apos;", "'"))
    .join(" ")
}

/** A slot as Lex fills it. */
export function slot(
  originalValue: string,
  interpretedValue?: string,
  resolvedValues?: string[],
): LexV2Slots[string] {
  return {
    shape: "Scalar",
    value: {
      originalValue,
      ...(interpretedValue === undefined ? {} : { interpretedValue }),
      resolvedValues: resolvedValues ?? (interpretedValue === undefined ? [] : [interpretedValue]),
    },
  }
}
