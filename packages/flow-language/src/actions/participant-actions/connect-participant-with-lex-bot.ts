import { type TextValue, writeText, writeTexts } from "../../attribute-reference.ts"
import { type Code, objectCode } from "../../code/code.ts"
import {
  fixedNumberCode,
  isObject,
  resourceCode,
  textCode,
  textsCode,
  wordsCode,
} from "../../code/value-code.ts"
import type { JsonObject, JsonValue } from "../../flow-content.ts"
import { type Resource, type ResolveResource, writeResource } from "../../resource-reference.ts"
import { atLeastOne, atMostOne, exactlyOne, inboundFlows } from "../../rule/action-rule.ts"
import { integer, mapOf, objectOf, required, resource, text } from "../../rule/value-rule.ts"
import type { PropertyGroup } from "../action-parts.ts"
import { defineAction } from "../define-action.ts"
import {
  type Message,
  messageCode,
  messageKinds,
  messageParameters,
  messageProperties,
  type NoMessage,
  writeMessage,
} from "../message.ts"

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

const conversation: PropertyGroup<LexConversation> = {
  parameters: {
    ...messageParameters,
    LexV2Bot: objectOf({ AliasArn: required(resource("lexBotAlias")) }),
    LexBot: {
      ...objectOf({ Name: required(text), Region: required(text), Alias: required(text) }),
      retired: {
        ended: "Amazon Lex V1 ended on 2025-09-15",
        instead: "name a Lex V2 alias in LexV2Bot.AliasArn",
      },
    },
    LexSessionAttributes: mapOf(text),
    LexInitializationData: objectOf({ InitialMessage: required(text) }),
    LexTimeoutSeconds: objectOf({ Text: required(integer(60, 604_800)) }),
  },
  combinations: [
    exactlyOne("LexV2Bot", "LexBot"),
    atMostOne(...messageKinds),
    atLeastOne(...messageKinds, "LexInitializationData"),
  ],
  write: ({ sessionAttributes, initialMessage, chatTimeoutSeconds, ...choice }, resolve) => ({
    ...writeMessage(choice, resolve),
    ...writeBot(choice, resolve),
    LexSessionAttributes: sessionAttributes && writeTexts(sessionAttributes),
    LexInitializationData:
      initialMessage === undefined ? undefined : { InitialMessage: writeText(initialMessage) },
    LexTimeoutSeconds:
      chatTimeoutSeconds === undefined ? undefined : { Text: String(chatTimeoutSeconds) },
  }),
  read: ({ LexInitializationData: opening, LexTimeoutSeconds: timeout, ...it }) => ({
    bot: botCode(it),
    lexV1Bot: lexV1BotCode(it),
    ...messageCode(it),
    initialMessage: isObject(opening) ? textCode(opening["InitialMessage"]) : undefined,
    sessionAttributes: textsCode(it["LexSessionAttributes"]),
    chatTimeoutSeconds: isObject(timeout) ? fixedNumberCode(timeout["Text"]) : undefined,
  }),
  needs: [
    ["bot", "lexV1Bot"],
    [...messageProperties, "initialMessage"],
  ],
}

/**
 * Hands the caller to a Lex bot until an intent is fulfilled, fails, or nothing is understood.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/participant-actions-connectparticipantwithlexbot.html
 */
export const connectParticipantWithLexBot = defineAction("ConnectParticipantWithLexBot", {
  evidence: "S",
  role: "listens",
  fills: ["Lex"],
  flowTypes: inboundFlows,
  flowTypesEvidence: "D",
  group: conversation,
  branches: {
    onError: "required",
    onNoMatch: "required",
    /** Chat only. */
    onInputTimeout: "optional",
  },
  /** By the name of the intent that the bot ended with. */
  named: "onIntent",
  next: { mirrors: "onError" },
})

function writeBot(choice: LexBotChoice, resolve: ResolveResource): Record<string, JsonValue> {
  if (choice.bot !== undefined)
    return { LexV2Bot: { AliasArn: writeResource(choice.bot, resolve) } }
  const { name, region, alias } = choice.lexV1Bot
  return { LexBot: { Name: writeText(name), Region: region, Alias: writeText(alias) } }
}

function botCode({ LexV2Bot }: JsonObject): Code | undefined {
  return isObject(LexV2Bot) ? resourceCode(LexV2Bot["AliasArn"]) : undefined
}

function lexV1BotCode({ LexBot, LexV2Bot }: JsonObject): Code | undefined {
  if (!isObject(LexBot) || LexV2Bot !== undefined) return undefined
  const name = textCode(LexBot["Name"])
  const region = wordsCode(LexBot["Region"])
  const alias = textCode(LexBot["Alias"])
  return name && region && alias && objectCode({ name, region, alias })
}
