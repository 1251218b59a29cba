import Ajv2019 from "ajv/dist/2019.js"
import type { LexV2Result } from "aws-lambda"

// @boundaries-ignore a schema that tests alone read, and that should lie in one place
import schema from "../../../lex-runtime/test/schemas/LexCodeHookResponseSchema.json" with { type: "json" }

const validate = new Ajv2019({ strict: false }).compile(schema)

/** What is wrong with a code hook's response by AWS's schema and limits; empty when nothing is. */
export function responseProblems(response: unknown): readonly string[] {
  const problems = validate(response)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
  const { sessionState, messages = [] } = response as LexV2Result
  const size = Buffer.byteLength(JSON.stringify(response))
  if (size > 25_000) problems.push(`has ${size} bytes`)
  if (Buffer.byteLength(JSON.stringify(sessionState.sessionAttributes)) > 12_000)
    problems.push("has more than 12 KB of session attributes")
  if (messages.length > 10) problems.push(`has ${messages.length} messages`)
  for (const message of messages) {
    if (message.contentType === "ImageResponseCard") {
      const { title, buttons = [] } = message.imageResponseCard
      if (title.length < 1 || title.length > 250) problems.push("has a card title of wrong length")
      if (buttons.length > 3) problems.push(`has ${buttons.length} buttons`)
      for (const { text, value } of buttons)
        if ([text, value].some((label) => label.length < 1 || label.length > 50))
          problems.push("has a button of wrong length")
    } else if (message.content.length < 1 || message.content.length > 1024) {
      problems.push(`has a message of ${message.content.length} characters`)
    }
  }
  const { dialogAction, intent } = sessionState
  if (dialogAction.type === "Close" && (!intent?.name || !intent.state))
    problems.push("closes without the intent's name and state")
  if (dialogAction.type === "ElicitSlot" && !intent?.name)
    problems.push("elicits without an intent")
  if (
    dialogAction.type === "ConfirmIntent" &&
    (!intent?.name || !intent.slots || messages.length === 0)
  )
    problems.push("confirms without intent, slots or message")
  return problems
}
