import * as v from "valibot"

const contactId = v.pipe(v.string(), v.minLength(1), v.maxLength(100))
const words = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(1000))

const fileText = v.pipe(v.string(), v.maxLength(4_000_000))

/** What a page asks for, one JSON object a WebSocket message. Times are epoch milliseconds. */
const schema = v.variant("type", [
  /** Rings. `request` comes back with the call, so that the page knows its own; `from` null withholds the number. */
  v.strictObject({
    type: v.literal("dial"),
    request: v.pipe(v.string(), v.maxLength(100)),
    from: v.nullable(v.string()),
  }),
  v.strictObject({ type: v.literal("say"), contactId, text: words }),
  v.strictObject({
    type: v.literal("press"),
    contactId,
    keys: v.pipe(v.string(), v.regex(/^[\d*#]{1,100}$/)),
  }),
  v.strictObject({ type: v.literal("silence"), contactId }),
  v.strictObject({ type: v.literal("hangUp"), contactId }),
  /** Moves the clock by `stepMs`, or puts it to a time that the business's clock shows, `2026-12-01T09:00`; stops or runs it. */
  v.strictObject({
    type: v.literal("clock"),
    stepMs: v.optional(v.pipe(v.number(), v.safeInteger())),
    local: v.optional(v.string()),
    runs: v.optional(v.boolean()),
  }),
  /** Asks for a call as a call script in YAML, as a story, or as a recording of JSON lines. */
  v.strictObject({
    type: v.literal("export"),
    contactId,
    as: v.picklist(["script", "story", "recording"]),
  }),
  /**
   * Shows the calls of a recording, or plays a call script (a name that ends in `.yaml`) and shows its calls; `shared` is the
   * text of the `shared-steps.yaml` that lay beside it.
   */
  v.strictObject({
    type: v.literal("watch"),
    name: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
    text: fileText,
    shared: v.optional(fileText),
  }),
  /** Asks for a day of the calendar, `2026-12-02`; null for the day that it is. */
  v.strictObject({ type: v.literal("day"), date: v.nullable(v.string()) }),
])

export type PageCommand = v.InferOutput<typeof schema>

/** Reads a message of a page; undefined when it is none. */
export function pageCommand(message: string): PageCommand | undefined {
  const parsed = v.safeParse(schema, jsonOf(message))
  return parsed.success ? parsed.output : undefined
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
