import type { CodeHookResponse } from "./code-hook-response.ts"
import type { Engine } from "./engine.ts"
import { slotOf } from "./intent-definition.ts"

/** AWS's limits of a response, in bytes of its JSON. */
const MOST_RESPONSE_BYTES = 25 * 1024
const MOST_ATTRIBUTE_BYTES = 12 * 1024
const MOST_MESSAGES = 10
const MOST_CHARACTERS = 1024

/**
 * What a response's schema can't say: names that must exist, fields that a dialog action needs, AWS's limits. Undefined
 * when nothing is wrong.
 * @see https://docs.aws.amazon.com/lexv2/latest/dg/lambda-response-format.html
 */
export function responseProblem(engine: Engine, response: CodeHookResponse): string | undefined {
  return sizeProblem(response) ?? actionProblem(engine, response)
}

function sizeProblem(response: CodeHookResponse): string | undefined {
  const { messages = [], sessionState } = response
  if (isLarger(response, MOST_RESPONSE_BYTES)) return "the response is larger than 25 KB"
  if (isLarger(sessionState.sessionAttributes, MOST_ATTRIBUTE_BYTES))
    return "the session attributes are larger than 12 KB"
  if (messages.length > MOST_MESSAGES)
    return `${messages.length} messages, at most ${MOST_MESSAGES} are allowed`
  for (const { content } of messages)
    if (content !== undefined && (content === "" || content.length > MOST_CHARACTERS))
      return `a message has ${content.length} characters, 1 to ${MOST_CHARACTERS} are allowed`
  return undefined
}

/** Bytes are counted only where characters, of three bytes at most, leave it open. */
function isLarger(value: unknown, bytes: number): boolean {
  const json = JSON.stringify(value)
  return json.length * 3 > bytes && new TextEncoder().encode(json).length > bytes
}

function actionProblem(engine: Engine, { sessionState }: CodeHookResponse): string | undefined {
  const { dialogAction, intent } = sessionState
  const definition = engine.bot.intents.get(intent?.name ?? "")
  if (intent?.name !== undefined && !definition) return `the bot has no intent "${intent.name}"`
  const slotStranger = Object.keys(intent?.slots ?? {}).find(
    (name) => definition && !slotOf(definition, name),
  )
  if (slotStranger !== undefined)
    return `intent "${definition?.Name ?? ""}" has no slot "${slotStranger}"`
  switch (dialogAction.type) {
    case "Delegate":
    case "ElicitIntent":
      return undefined
    case "None":
      return 'dialogAction.type "None" is no action of a code hook'
    case "ConfirmIntent":
      return definition ? undefined : "ConfirmIntent needs intent.name"
    case "Close":
      if (!definition) return "Close needs intent.name"
      return intent?.state === undefined ? "Close needs intent.state" : undefined
    case "ElicitSlot": {
      if (!definition) return "ElicitSlot needs intent.name"
      const slot = dialogAction.slotToElicit ?? ""
      return slotOf(definition, slot)
        ? undefined
        : `intent "${definition.Name}" has no slot "${slot}" to elicit`
    }
  }
}
