import * as v from "valibot"

/** What Lex says that a caller gave for one slot; undefined parts were absent or damaged. */
export interface LexSlotValue {
  /** The caller's own words. */
  readonly originalValue: string
  /** Lex's reading; missing when it is ambiguous. */
  readonly interpretedValue?: string | undefined
  readonly resolvedValues: readonly string[]
}

/** The parts of a Lex V2 event that a turn is decided from. */
export interface LexEvent {
  readonly inputMode: "DTMF" | "Speech" | "Text"
  /** What the caller said, typed or pressed; empty on silence. */
  readonly transcript: string
  readonly sessionId: string
  readonly bot: {
    readonly id: string
    readonly name: string
    readonly aliasId: string
    readonly aliasName: string
    readonly localeId: string
  }
  readonly intent: {
    readonly name: string
    readonly confirmationState: "Confirmed" | "Denied" | "None"
    readonly slots: Readonly<Record<string, LexSlotValue>>
  }
  /** Other intents that the words may mean, with how sure Lex is of each: 0 to 1. */
  readonly alternatives: readonly { readonly name: string; readonly confidence: number }[]
  readonly sessionAttributes: Readonly<Record<string, string>>
  readonly isChat: boolean
  /** Whether this is a telephone call: its caller's number comes from the network, not from a client. */
  readonly isPhoneCall: boolean
  readonly acceptsSsml: boolean
}

/** Why an event is not ours to answer. `intentName` is whatever can still be read of its intent. */
export interface UnreadableEvent {
  readonly code: "lex_v1" | "damaged"
  readonly intentName: string | undefined
}

export type ParsedLexEvent =
  | { readonly ok: true; readonly event: LexEvent }
  | { readonly ok: false; readonly unreadable: UnreadableEvent }

/**
 * Reads a Lex V2 code-hook event as leniently as AWS asks for: unknown fields are ignored, and a missing or damaged
 * one counts as empty. Only an event without an intent cannot be answered in its own terms.
 * https://docs.aws.amazon.com/lexv2/latest/dg/lambda-input-format.html
 */
export function parseLexEvent(raw: unknown): ParsedLexEvent {
  const parsed = v.safeParse(eventSchema, raw)
  if (!parsed.success) return { ok: false, unreadable: { code: "damaged", intentName: undefined } }
  const { sessionState, currentIntent, requestAttributes, ...event } = parsed.output
  const intentName = sessionState.intent.name
  if (intentName === "") {
    const isV1 = currentIntent.name !== ""
    return {
      ok: false,
      unreadable: {
        code: isV1 ? "lex_v1" : "damaged",
        intentName: currentIntent.name || undefined,
      },
    }
  }
  return {
    ok: true,
    event: {
      inputMode: event.inputMode,
      transcript: event.inputTranscript.trim().slice(0, 1024),
      sessionId: event.sessionId,
      bot: event.bot,
      intent: { ...sessionState.intent, slots: presentSlots(sessionState.intent.slots) },
      sessionAttributes: strings(sessionState.sessionAttributes),
      alternatives: event.interpretations.flatMap(alternative),
      isPhoneCall:
        requestAttributes["x-amz-lex:channels:platform"] === "Connect" &&
        event.inputMode !== "Text",
      isChat: isChat(event.inputMode, requestAttributes["x-amz-lex:channels:platform"]),
      acceptsSsml: accepts(requestAttributes["x-amz-lex:accept-content-types"], "SSML"),
    },
  }
}

const text = v.fallback(v.optional(v.string(), ""), "")
const anything = v.fallback(v.optional(v.record(v.string(), v.unknown()), {}), {})

/** An object schema under which a missing or damaged object is read as an empty one. */
function lenient<const Entries extends v.ObjectEntries>(entries: Entries) {
  const schema = v.object(entries)
  return v.fallback(v.optional(schema, {} as v.InferInput<typeof schema>), () =>
    v.parse(schema, {}),
  )
}

const slotSchema = v.object({
  value: v.object({
    originalValue: text,
    interpretedValue: v.fallback(v.optional(v.string()), undefined),
    resolvedValues: v.fallback(v.optional(v.array(v.string()), []), []),
  }),
})

const intentSchema = lenient({
  name: text,
  confirmationState: v.fallback(
    v.optional(v.picklist(["Confirmed", "Denied", "None"]), "None"),
    "None",
  ),
  slots: anything,
})

const eventSchema = v.object({
  inputMode: v.fallback(v.optional(v.picklist(["DTMF", "Speech", "Text"]), "Speech"), "Speech"),
  inputTranscript: text,
  sessionId: text,
  bot: lenient({ id: text, name: text, aliasId: text, aliasName: text, localeId: text }),
  sessionState: lenient({ intent: intentSchema, sessionAttributes: anything }),
  interpretations: v.fallback(v.optional(v.array(v.unknown()), []), []),
  requestAttributes: anything,
  currentIntent: lenient({ name: text }),
})

function presentSlots(slots: Record<string, unknown>): Record<string, LexSlotValue> {
  return Object.fromEntries(
    Object.entries(slots).flatMap(([name, raw]) => {
      const slot = v.safeParse(slotSchema, raw)
      return slot.success ? [[name, slot.output.value]] : []
    }),
  )
}

/** Lex's confidence has come as a number, as an object with a score, and as text. */
const interpretationSchema = v.object({
  intent: v.object({ name: v.string() }),
  // FallbackIntent has none.
  nluConfidence: v.optional(
    v.union([
      v.number(),
      v.pipe(
        v.object({ score: v.number() }),
        v.transform(({ score }) => score),
      ),
      v.pipe(v.string(), v.transform(Number)),
    ]),
  ),
})

function alternative(raw: unknown): LexEvent["alternatives"] {
  const { success, output } = v.safeParse(interpretationSchema, raw)
  if (!success || output.nluConfidence === undefined) return []
  return [{ name: output.intent.name, confidence: output.nluConfidence }]
}

function strings(attributes: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) =>
      typeof value === "string" ? [[name, value]] : [],
    ),
  )
}

function isChat(inputMode: LexEvent["inputMode"], platform: unknown): boolean {
  return platform === undefined ? inputMode === "Text" : platform !== "Connect"
}

function accepts(contentTypes: unknown, contentType: string): boolean {
  return typeof contentTypes === "string" && contentTypes.split(",").includes(contentType)
}
