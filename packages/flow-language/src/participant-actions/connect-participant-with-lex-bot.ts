import type { Action } from "../action.ts"
import { action } from "../action.ts"
import type { TextValue } from "../attribute-reference.ts"
import { writeText, writeTexts } from "../attribute-reference.ts"
import type { BranchesByName, NoBranches } from "../condition.ts"
import { equalsConditions } from "../condition.ts"
import { errorsOf } from "../error-branches.ts"
import type { JsonValue } from "../flow-content.ts"
import type { Message, NoMessage } from "../message.ts"
import { writeMessage } from "../message.ts"
import type { Resource, ResolveResource } from "../resource-reference.ts"
import { writeResource } from "../resource-reference.ts"

/** A bot of Lex V1, which AWS has retired: for flows that exist. */
export interface LexV1Bot {
  readonly name: TextValue
  readonly region: string
  readonly alias: TextValue
}

/** The bot, what it is told and what it says first. */
export type LexConversation = LexBotChoice &
  LexOpening & {
    /** The bot finds them in `sessionState.sessionAttributes`. */
    readonly sessionAttributes?: Readonly<Record<string, TextValue>>
    /** Chat only: how long the customer may be silent, 60 to 604,800. */
    readonly chatTimeoutSeconds?: number
  }

type LexBotChoice =
  | { readonly bot: Resource<"lexBotAlias">; readonly lexV1Bot?: never }
  | { readonly lexV1Bot: LexV1Bot; readonly bot?: never }

type LexOpening =
  | (Message & { readonly initialMessage?: TextValue })
  | (NoMessage & { readonly initialMessage: TextValue })

/**
 * Hands the caller to a Lex bot until an intent is fulfilled, fails, or nothing is understood.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/participant-actions-connectparticipantwithlexbot.html
 */
export function connectParticipantWithLexBot<
  const OnNoMatch extends string,
  const OnError extends string,
  const OnIntent extends BranchesByName = NoBranches,
  const OnInputTimeout extends string = never,
  const Next extends string = never,
>(
  properties: LexConversation & {
    /** By the name of the intent that the bot ended with. */
    readonly onIntent?: OnIntent
    readonly onNoMatch: OnNoMatch
    readonly onError: OnError
    /** Chat only. */
    readonly onInputTimeout?: OnInputTimeout
    /** As the console, where errors go, unless given. */
    readonly next?: Next
  },
): Action<
  NoInfer<OnIntent[keyof OnIntent] | OnNoMatch | OnError | OnInputTimeout | Next>,
  "ConnectParticipantWithLexBot"
> {
  return action("ConnectParticipantWithLexBot", {
    parameters: (resolve) => writeConversation(properties, resolve),
    transitions: {
      NextAction: properties.next ?? properties.onError,
      Errors: errorsOf(properties),
      Conditions: properties.onIntent === undefined ? [] : equalsConditions(properties.onIntent),
    },
  })
}

function writeConversation(
  conversation: LexConversation,
  resolve: ResolveResource,
): Record<string, JsonValue | undefined> {
  const { sessionAttributes, initialMessage, chatTimeoutSeconds } = conversation
  return {
    ...writeMessage(conversation, resolve),
    ...writeBot(conversation, resolve),
    LexSessionAttributes: sessionAttributes && writeTexts(sessionAttributes),
    ...(initialMessage !== undefined && {
      LexInitializationData: { InitialMessage: writeText(initialMessage) },
    }),
    ...(chatTimeoutSeconds !== undefined && {
      LexTimeoutSeconds: { Text: String(chatTimeoutSeconds) },
    }),
  }
}

function writeBot(choice: LexBotChoice, resolve: ResolveResource): Record<string, JsonValue> {
  if (choice.bot !== undefined)
    return { LexV2Bot: { AliasArn: writeResource(choice.bot, resolve) } }
  const { name, region, alias } = choice.lexV1Bot
  return { LexBot: { Name: writeText(name), Region: region, Alias: writeText(alias) } }
}
