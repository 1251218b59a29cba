import * as v from "valibot"

/** A block that a contact came to, as Connect's flow log tells it. What it was given is left out: it may name a number. */
export interface LoggedBlock {
  /** Epoch milliseconds. */
  readonly at: number
  /** The flow's name in Connect. */
  readonly flow: string
  /** The action's Identifier. */
  readonly identifier: string
  /** The block's type by the names of the log, `GetUserInput`. */
  readonly blockType: string
  /** What it came to, where the log says; for bots the intent. */
  readonly result: string | undefined
}

/** https://docs.aws.amazon.com/connect/latest/adminguide/contact-flow-logs-stored-in-cloudwatch.html */
const schema = v.object({
  ContactId: v.string(),
  ContactFlowName: v.optional(v.string(), ""),
  ContactFlowModuleType: v.optional(v.string(), ""),
  Identifier: v.string(),
  Timestamp: v.optional(v.string()),
  Results: v.optional(v.unknown()),
})

/** Reads an entry; undefined for one that tells of no block. */
export function loggedBlock(at: number, entry: unknown): LoggedBlock | undefined {
  const { success, output } = v.safeParse(schema, entry)
  if (!success) return undefined
  const told = Date.parse(output.Timestamp ?? "")
  return {
    at: Number.isNaN(told) ? at : told,
    flow: output.ContactFlowName,
    identifier: output.Identifier,
    blockType: output.ContactFlowModuleType,
    // A result of digits may be what a caller pressed, or a number.
    result:
      typeof output.Results === "string" && !/\d/.test(output.Results) ? output.Results : undefined,
  }
}
