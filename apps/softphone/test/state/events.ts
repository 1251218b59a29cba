import type { CallEvent, CallEventBody } from "@call-center/simulator"

/** Events of one call that rang at `startsAt`, stamped half a second apart. */
export function eventsOf(...bodies: readonly CallEventBody[]): readonly CallEvent[] {
  return bodies.map((body, index) =>
    Object.assign({}, body, {
      contactId: "c1",
      seq: index + 1,
      at: new Date(startedMs + index * 500).toISOString(),
    }),
  )
}

/** When the calls of the tests ring. */
export const startedMs = Date.parse("2026-12-01T14:00:00.000Z")

/** The first event of a call. */
export const started: CallEventBody = {
  type: "CallStarted",
  flow: "main",
  from: "+12025550123",
  to: "+12025550100",
  channel: "VOICE",
  attributes: {},
  seed: 1,
}

/** An action that starts. */
export function action(identifier: string, flow = "main"): CallEventBody {
  return { type: "FlowActionStarted", flow, identifier, actionType: "MessageParticipant" }
}

/** A way that is taken. */
export function way(
  from: string,
  to: string,
  reason?: string,
): Extract<CallEventBody, { type: "TransitionTaken" }> {
  return {
    type: "TransitionTaken",
    flow: "main",
    from,
    to,
    by: reason === undefined ? "NextAction" : "Error:NoMatchingError",
    ...(reason === undefined ? {} : { reason }),
  }
}

/** What the bot says. */
export function says(text: string): CallEventBody {
  return { type: "MessageReceived", text }
}

/** What the caller says. */
export function said(value: string): CallEventBody {
  return { type: "CustomerInput", kind: "speech", value }
}

/** The bot listens. */
export const awaits: CallEventBody = {
  type: "InputAwaited",
  listener: "bot",
  speech: { startTimeoutMs: 3000, endTimeoutMs: 600, maxLengthMs: 12_000 },
  keys: { maxLength: 4, terminator: "#", firstKeyTimeoutMs: 3000, nextKeyTimeoutMs: 2000 },
  bargeIn: true,
  silenceMs: 3000,
  dialogAction: "ElicitSlot",
  slot: "date",
}

/** What Lex made of the caller's words. */
export const understood: Extract<CallEventBody, { type: "LexTurn" }> = {
  type: "LexTurn",
  intent: "ScheduleDemo",
  slots: { date: "2026-12-02", time: null, offer: null },
  state: "InProgress",
  confirmationState: "None",
  dialogAction: "ElicitSlot",
  slotToElicit: "time",
  inputMode: "Speech",
  transcript: "uh tomorrow",
  confidence: 0.9,
  alternatives: [
    { intent: "FallbackIntent", confidence: null },
    { intent: "CancelDemo", confidence: 0.2 },
    { intent: "MoveDemo", confidence: 0.4 },
  ],
  slotValues: {
    date: {
      shape: "Scalar",
      value: { originalValue: "tomorrow", interpretedValue: "2026-12-02", resolvedValues: [] },
    },
    time: null,
    offer: null,
  },
  slotWords: { date: "tomorrow" },
  sessionAttributes: {},
  activeContexts: [],
  hook: [
    {
      asked: { invocationSource: "DialogCodeHook" },
      answered: {},
      read: {
        words: ["uh", "tomorrow"],
        readings: [{ kind: "date", from: 1, to: 2 }],
        unread: [0],
        understood: {},
      },
    },
  ],
}
