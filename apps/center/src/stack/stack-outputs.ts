import { UsageFault } from "@call-center/command-line"
import * as v from "valibot"

const text = v.pipe(v.string(), v.minLength(1))

const outputsSchema = v.object({
  Region: text,
  ConnectInstanceId: text,
  PhoneNumberId: text,
  /** E.164; not there for a number that existed before. */
  PhoneNumber: v.optional(text),
  BotId: text,
  BotVersion: text,
  BotAliasArn: text,
  /** Ids and content hashes by the flows' own names. */
  Flows: v.record(v.string(), v.object({ id: text, sha256: text })),
  /** Not there without people behind the bot, nor in deployments from before closures. */
  OpeningHoursId: v.optional(text),
  TeamClosuresId: v.optional(text),
  /** Not there in deployments from before closures. */
  LineClosuresId: v.optional(text),
  /** Not there in deployments from before the bot's template had a bucket. */
  TemplateBucket: v.optional(text),
  TableName: text,
  CodeHookName: text,
  /** Not there when callers get no texts. */
  NotifierName: v.optional(text),
  /** Not there when nobody is reminded. */
  RemindersName: v.optional(text),
  /** Not there unless the calendar feed is on, like its address, which lacks the secret. */
  FeedName: v.optional(text),
  FeedUrl: v.optional(text),
  /** Not there when the owner is not told of changes. */
  OwnerTopicArn: v.optional(text),
  /** Not there when nobody is written to about alarms. */
  AlarmTopicArn: v.optional(text),
  /** Not there when nothing is recorded, or an existing instance keeps its own. */
  RecordingsBucket: v.optional(text),
})

/** What Terraform says of a stack that it has applied. */
export type StackOutputs = Readonly<v.InferOutput<typeof outputsSchema>>

const namedValues = v.record(v.string(), v.object({ value: v.unknown() }))

/** Both forms: what `terraform output -json` prints, and a state file, which keeps the same under `outputs`. */
const documentSchema = v.union([
  v.pipe(
    v.object({ outputs: namedValues }),
    v.transform(({ outputs }) => outputs),
  ),
  namedValues,
])

/**
 * Reads what Terraform wrote. Throws `UsageFault` when it is no JSON of outputs, or those of something else, naming
 * where it came from.
 */
export function parseOutputs(source: string, raw: string): StackOutputs {
  const document = v.safeParse(documentSchema, json(source, raw))
  if (!document.success)
    throw new UsageFault(
      `${source}: expected what "terraform output -json" prints, or a state file; run that in the stack's folder`,
    )
  if (Object.keys(document.output).length === 0)
    throw new UsageFault(`${source}: no outputs, so nothing is deployed yet: run "terraform apply"`)
  const values = Object.entries(document.output).map(([name, { value }]) => [name, value])
  const outputs = v.safeParse(outputsSchema, Object.fromEntries(values))
  if (outputs.success) return outputs.output
  const [issue] = outputs.issues
  throw new UsageFault(
    `${source}: output ${v.getDotPath(issue) ?? ""}: expected ${issue.expected}, got ${issue.received}: run "pnpm synth" and "terraform apply" again`,
  )
}

function json(source: string, raw: string): unknown {
  try {
    return JSON.parse(raw)
  } catch (error) {
    throw new UsageFault(`${source}: not JSON: give what "terraform output -json" prints`, {
      cause: error,
    })
  }
}
