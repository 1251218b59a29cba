import { readFileSync } from "node:fs"

import { UsageFault } from "@call-center/command-line"
import { patternOf } from "@call-center/simulator"
import * as v from "valibot"

/** Calls of one caller, told line by line, and what a patient receptionist would have made of them. */
export interface Story {
  readonly name: string
  readonly kind: string
  /** One after the other in the same call centre; at least one. */
  readonly calls: readonly StoryCall[]
  /** Starts of the last caller's demos that are booked in the end, in UTC: exactly these. */
  readonly booked?: readonly string[]
  /** How many of the last caller's demos are booked in the end. */
  readonly bookedCount?: number
  /** Starts that must not be booked in the end. */
  readonly notBooked?: readonly string[]
  /** How many of the last caller's demos are cancelled. */
  readonly cancelled?: number
  /** How many texts were sent in all calls. */
  readonly sms?: number
  /** Patterns that the bot's words, all calls taken together, must meet. */
  readonly heard?: readonly string[]
  /** Patterns that they must not meet. */
  readonly notHeard?: readonly string[]
  /** Who ended the last call. */
  readonly endedBy?: "flow" | "caller" | "error"
}

/** One call of a story. */
export interface StoryCall {
  /** One a turn: text is speech, only digits, `*` and `#` are keys, an empty line is silence, `/hangup` hangs up. */
  readonly lines: readonly string[]
  /** E.164. */
  readonly from?: string
  /** Whether the number is withheld. */
  readonly anonymous?: boolean
  /** ISO 8601 with an offset. */
  readonly now?: string
}

const pattern = v.pipe(v.string(), v.check(isPattern, "expected a regular expression"))
const instant = v.pipe(
  v.string(),
  v.check((text) => !Number.isNaN(Date.parse(text)), "expected an instant, 2026-12-01T14:00:00Z"),
)

const storySchema: v.GenericSchema<unknown, Story> = v.strictObject({
  name: v.string(),
  kind: v.string(),
  calls: v.pipe(
    v.array(
      v.strictObject({
        lines: v.array(v.string()),
        from: v.exactOptional(v.string()),
        anonymous: v.exactOptional(v.boolean()),
        now: v.exactOptional(instant),
      }),
    ),
    v.minLength(1),
  ),
  booked: v.exactOptional(v.array(instant)),
  bookedCount: v.exactOptional(v.number()),
  notBooked: v.exactOptional(v.array(instant)),
  cancelled: v.exactOptional(v.number()),
  sms: v.exactOptional(v.number()),
  heard: v.exactOptional(v.array(pattern)),
  notHeard: v.exactOptional(v.array(pattern)),
  endedBy: v.exactOptional(v.picklist(["flow", "caller", "error"])),
})

/** A file of stories. */
export const storiesSchema: v.GenericSchema<unknown, Story[]> = v.array(storySchema)

/** Reads a JSON list of stories. Throws `UsageFault` with the file and what is wrong in it. */
export function readStories(file: string): readonly Story[] {
  const parsed = v.safeParse(storiesSchema, jsonOf(file))
  if (parsed.success) return parsed.output
  const [issue] = parsed.issues
  throw new UsageFault(`--stories ${file}: ${v.getDotPath(issue) ?? "(root)"}: ${issue.message}`)
}

/** Stories of that name or kind; all without one. Throws `UsageFault` when there are none. */
export function storiesOnly(stories: readonly Story[], only: string | undefined): readonly Story[] {
  const chosen = stories.filter(
    ({ name, kind }) => only === undefined || name === only || kind === only,
  )
  if (chosen.length > 0) return chosen
  const kinds = [...new Set(stories.map(({ kind }) => kind))].toSorted().join(", ")
  throw new UsageFault(`--only ${only ?? ""}: no story has that name or kind; kinds: ${kinds}`)
}

function jsonOf(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"))
  } catch (error) {
    throw new UsageFault(`--stories ${file}: can't be read as JSON; name a file of stories`, {
      cause: error,
    })
  }
}

function isPattern(text: string): boolean {
  try {
    patternOf(text)
    return true
  } catch {
    return false
  }
}
