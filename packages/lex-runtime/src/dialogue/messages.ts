import type {
  BotMessage,
  MessageGroups,
  ResponseSpecification,
} from "../definition/message-schema.ts"
import type { LexMessage } from "../lex-runtime.ts"
import type { SessionState } from "./session-state.ts"
import { interpretedText } from "./slot-value.ts"

/** Content types that Connect accepts, as it tells Lex in `x-amz-lex:accept-content-types`. */
export function acceptedContentTypes(platform: SessionState["platform"]): string {
  return platform === "Connect" ? "PlainText,SSML" : "PlainText,CustomPayload,ImageResponseCard"
}

/** Drops what the channel can't take: a card on a voice call is not spoken. */
export function acceptedMessages(
  messages: readonly LexMessage[],
  session: SessionState,
): readonly LexMessage[] {
  const accepted = acceptedContentTypes(session.platform).split(",")
  return messages.filter((message) => accepted.includes(message.contentType))
}

/** One message of each group; `choice` picks among a group's message and its variations. */
export function chooseMessages(
  groups: MessageGroups,
  session: SessionState,
  choice: number,
): readonly LexMessage[] {
  return groups.flatMap((group) => {
    const variations = [group.Message, ...(group.Variations ?? [])]
    const chosen = variations[choice % variations.length]
    return chosen ? botMessages(chosen, session) : []
  })
}

/** The messages of a response, or none. */
export function responseMessages(
  response: ResponseSpecification | undefined,
  session: SessionState,
): readonly LexMessage[] {
  return response ? chooseMessages(response.MessageGroupsList, session, session.turn) : []
}

/** Adds a response to what will be said before the next prompt. */
export function queueResponse<S extends SessionState>(
  session: S,
  response: ResponseSpecification | undefined,
): S {
  return response
    ? { ...session, queued: [...session.queued, ...responseMessages(response, session)] }
    : session
}

function botMessages(message: BotMessage, session: SessionState): LexMessage[] {
  const messages: LexMessage[] = []
  const add = (contentType: LexMessage["contentType"], content: string | undefined): void => {
    if (content !== undefined) messages.push({ contentType, content: withValues(content, session) })
  }
  add("PlainText", message.PlainTextMessage?.Value)
  add("SSML", message.SSMLMessage?.Value)
  add("CustomPayload", message.CustomPayload?.Value)
  const card = message.ImageResponseCard
  if (card)
    messages.push({ contentType: "ImageResponseCard", content: JSON.stringify(cardOf(card)) })
  return messages
}

function cardOf(card: NonNullable<BotMessage["ImageResponseCard"]>): unknown {
  return {
    title: card.Title,
    subtitle: card.Subtitle,
    imageUrl: card.ImageUrl,
    buttons: card.Buttons?.map((button) => ({ text: button.Text, value: button.Value })),
  }
}

/** Fills `{slot}` and `[sessionAttribute]` references of a build-time message; unknown ones stay as they are. */
function withValues(text: string, session: SessionState): string {
  return text
    .replaceAll(/\{([\w.-]+)\}/g, (whole, name: string) => {
      const slot = session.intent?.slots[name]
      return slot === undefined ? whole : (interpretedText(slot) ?? "")
    })
    .replaceAll(/\[([\w.-]+)\]/g, (whole, name: string) => session.sessionAttributes[name] ?? whole)
}
