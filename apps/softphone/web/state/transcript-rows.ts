import type { CallEvent } from "@call-center/simulator"

/** A line of the transcript; `seq` is the event that it tells of, `atMs` its moment since the call rang. */
export type TranscriptRow = { readonly seq: number; readonly atMs: number } & (
  | { readonly kind: "actions"; readonly identifiers: readonly string[] }
  | { readonly kind: "bot" | "agent"; readonly text: string }
  | {
      readonly kind: "caller"
      readonly input: "speech" | "keys" | "silence" | "hangup"
      readonly value: string
      /** What it led to. */
      readonly led: string | undefined
      /** How long the centre took, in milliseconds, where it was measured. */
      readonly tookMs: number | undefined
    }
  | { readonly kind: "fault" | "note"; readonly text: string }
)

type Untimed<Row> = Row extends unknown ? Omit<Row, "seq" | "atMs"> : never

/** The transcript of a call that rang at `startedMs`. */
export function transcriptRows(
  events: readonly CallEvent[],
  startedMs: number,
  tookMs: Readonly<Record<number, number>>,
): readonly TranscriptRow[] {
  const rows: TranscriptRow[] = []
  for (const event of events) {
    const at = { seq: event.seq, atMs: Date.parse(event.at) - startedMs }
    const last = rows.at(-1)
    if (event.type === "FlowActionStarted" && last?.kind === "actions")
      rows[rows.length - 1] = { ...last, identifiers: [...last.identifiers, event.identifier] }
    else if (event.type === "LexTurn") noteLed(rows, ledTo(event))
    else if (event.type === "LexFailed") noteLed(rows, "the code hook failed")
    else {
      const row = rowOf(event, tookMs)
      if (row !== undefined) rows.push({ ...at, ...row })
    }
  }
  return rows
}

function rowOf(
  event: CallEvent,
  tookMs: Readonly<Record<number, number>>,
): Untimed<TranscriptRow> | undefined {
  switch (event.type) {
    case "FlowActionStarted":
      return { kind: "actions", identifiers: [event.identifier] }
    case "MessageReceived":
      return { kind: "bot", text: event.text }
    case "AgentMessageReceived":
      return { kind: "agent", text: event.text }
    case "CustomerInput":
      return {
        kind: "caller",
        input: event.kind,
        value: event.value,
        led: undefined,
        tookMs: tookMs[event.seq],
      }
    case "TransitionTaken":
      return event.reason === undefined
        ? undefined
        : { kind: "fault", text: `${event.reason}, on to ${event.to}` }
    case "LambdaInvoked":
      return event.reason === undefined ? undefined : { kind: "fault", text: event.reason }
    case "ContactTransferred":
      return { kind: "note", text: `to ${destinations[event.to]} ${event.name}` }
    case "CallbackCreated":
      return { kind: "note", text: `callback to ${event.number ?? "an unknown number"}` }
    case "ServiceAnswered":
      return { kind: "note", text: `${event.actionType}: ${event.outcome}` }
    case "CallEnded":
      return {
        kind: event.by === "error" ? "fault" : "note",
        text: event.reason ?? endings[event.by],
      }
    case "CallStarted":
    case "InputAwaited":
    case "AttributesUpdated":
    case "FlowLogged":
    case "LexTurn":
    case "LexFailed":
      return undefined
  }
}

const destinations = {
  queue: "the queue",
  agent: "agent",
  flow: "flow",
  thirdParty: "the number",
} as const

/** How a call ends, in words. */
export const endings = {
  flow: "The call centre ended the call.",
  caller: "The caller hung up.",
  error: "The call broke off.",
} as const

function ledTo({
  intent,
  dialogAction,
  slotToElicit,
}: Extract<CallEvent, { type: "LexTurn" }>): string {
  switch (dialogAction) {
    case "ElicitSlot":
      return `${intent}, asks ${slotToElicit ?? "a slot"}`
    case "ConfirmIntent":
      return `${intent}, asks yes or no`
    case "ElicitIntent":
      return `${intent}, asks what else`
    default:
      return intent
  }
}

function noteLed(rows: TranscriptRow[], led: string): void {
  const index = rows.findLastIndex(({ kind }) => kind === "caller")
  const row = rows[index]
  if (row?.kind === "caller" && row.led === undefined) rows[index] = { ...row, led }
}
