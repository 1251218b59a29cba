import type { CallEvent } from "@call-center/simulator"

/** A line of the log: a function that ran, attributes that were set, or what the flow logged. */
export interface LogLine {
  readonly key: string
  readonly seq: number
  readonly at: string
  readonly text: string
  readonly hasFailed: boolean
  /** What was asked and answered, as JSON, where a function ran. */
  readonly details: string | undefined
}

/** The log of a call. */
export function logLines(events: readonly CallEvent[]): readonly LogLine[] {
  return events.flatMap((event) => {
    const known = written.get(event)
    if (known !== undefined) return known
    const lines = linesOf(event)
    written.set(event, lines)
    return lines
  })
}

/** Each event brings the log of all those before it, whose lines stay as they are. */
const written = new WeakMap<CallEvent, readonly LogLine[]>()

function linesOf(event: CallEvent): readonly LogLine[] {
  const { seq, at } = event
  const line = (text: string, key = "", more: Partial<LogLine> = {}): LogLine => ({
    key: `${seq}${key}`,
    seq,
    at,
    text,
    hasFailed: false,
    details: undefined,
    ...more,
  })
  switch (event.type) {
    case "LambdaInvoked": {
      const { arn, asked, answered, reason } = event
      const name = arn.split(":").at(-1) ?? arn
      return [line(`${name}: ${reason ?? "ok"}`, "", exchange({ asked, answered, reason }))]
    }
    case "LexTurn":
    case "LexFailed":
      return event.hook.map(({ asked, answered, reason }, index) =>
        line(
          `code hook: ${reason ?? sourceOf(asked)}`,
          `.${index}`,
          exchange({ asked, answered, reason }),
        ),
      )
    case "AttributesUpdated":
      return [
        line(
          Object.entries(event.attributes)
            .map(([name, value]) => `${name} = ${value}`)
            .join(", "),
        ),
      ]
    case "FlowLogged":
      return [line(event.text)]
    case "CallStarted":
    case "FlowActionStarted":
    case "TransitionTaken":
    case "MessageReceived":
    case "AgentMessageReceived":
    case "InputAwaited":
    case "CustomerInput":
    case "ContactTransferred":
    case "CallbackCreated":
    case "ServiceAnswered":
    case "CallEnded":
      return []
  }
}

function exchange({
  asked,
  answered,
  reason,
}: {
  readonly asked: unknown
  readonly answered?: unknown
  readonly reason?: string | undefined
}): Pick<LogLine, "hasFailed" | "details"> {
  return {
    hasFailed: reason !== undefined,
    details: JSON.stringify(
      { asked, ...(reason === undefined ? { answered } : { reason }) },
      null,
      2,
    ),
  }
}

/** `DialogCodeHook` or `FulfillmentCodeHook`. */
function sourceOf(asked: unknown): string {
  return typeof asked === "object" && asked !== null && "invocationSource" in asked
    ? String(asked.invocationSource)
    : "ok"
}
