import * as v from "valibot"

/** A text as Lex says it. */
interface MessageText {
  readonly Value: string
}

/** A card with buttons, for chats. */
interface ResponseCard {
  readonly Title: string
  readonly Subtitle?: string | undefined
  readonly ImageUrl?: string | undefined
  readonly Buttons?: readonly { readonly Text: string; readonly Value: string }[] | undefined
}

/** One message; Lex says whichever of its kinds is there. */
export interface BotMessage {
  readonly PlainTextMessage?: MessageText | undefined
  readonly SSMLMessage?: MessageText | undefined
  readonly CustomPayload?: MessageText | undefined
  readonly ImageResponseCard?: ResponseCard | undefined
}

/** Messages that are all said, each in one of its variations. */
export type MessageGroups = readonly {
  readonly Message: BotMessage
  readonly Variations?: readonly BotMessage[] | undefined
}[]

/** What Lex says without expecting an answer. */
export interface ResponseSpecification {
  readonly MessageGroupsList: MessageGroups
  readonly AllowInterrupt?: boolean | undefined
}

/** How one attempt of a prompt listens. */
export interface PromptAttempt {
  readonly AllowInterrupt?: boolean | undefined
  readonly AllowedInputTypes?:
    | { readonly AllowAudioInput: boolean; readonly AllowDTMFInput: boolean }
    | undefined
  readonly AudioAndDTMFInputSpecification?:
    | {
        readonly StartTimeoutMs?: number | undefined
        readonly AudioSpecification?:
          | { readonly EndTimeoutMs: number; readonly MaxLengthMs: number }
          | undefined
        readonly DTMFSpecification?:
          | {
              readonly DeletionCharacter: string
              readonly EndCharacter: string
              readonly EndTimeoutMs: number
              readonly MaxLength: number
            }
          | undefined
      }
    | undefined
}

/** What Lex says to get an answer, and how often. */
export interface PromptSpecification {
  readonly MessageGroupsList: MessageGroups
  readonly MaxRetries: number
  readonly AllowInterrupt?: boolean | undefined
  readonly MessageSelectionStrategy: "Random" | "Ordered"
  readonly PromptAttemptsSpecification?: Readonly<Record<string, PromptAttempt>> | undefined
}

const valueSchema = v.object({ Value: v.string() })

const buttonSchema = v.object({ Text: v.string(), Value: v.string() })

const cardSchema = v.object({
  Title: v.string(),
  Subtitle: v.optional(v.string()),
  ImageUrl: v.optional(v.string()),
  Buttons: v.optional(v.array(buttonSchema)),
})

const messageSchema: v.GenericSchema<unknown, BotMessage> = v.object({
  PlainTextMessage: v.optional(valueSchema),
  SSMLMessage: v.optional(valueSchema),
  CustomPayload: v.optional(valueSchema),
  ImageResponseCard: v.optional(cardSchema),
})

const messageGroupsSchema: v.GenericSchema<unknown, MessageGroups> = v.array(
  v.object({ Message: messageSchema, Variations: v.optional(v.array(messageSchema)) }),
)

/** The properties of a response, which some settings have beside their own. */
export const responseEntries = {
  MessageGroupsList: messageGroupsSchema,
  AllowInterrupt: v.optional(v.boolean()),
}

export const responseSchema: v.GenericSchema<unknown, ResponseSpecification> =
  v.object(responseEntries)

const promptAttemptSchema: v.GenericSchema<unknown, PromptAttempt> = v.object({
  AllowInterrupt: v.optional(v.boolean()),
  AllowedInputTypes: v.optional(
    v.object({ AllowAudioInput: v.boolean(), AllowDTMFInput: v.boolean() }),
  ),
  AudioAndDTMFInputSpecification: v.optional(
    v.object({
      StartTimeoutMs: v.optional(v.number()),
      AudioSpecification: v.optional(
        v.object({ EndTimeoutMs: v.number(), MaxLengthMs: v.number() }),
      ),
      DTMFSpecification: v.optional(
        v.object({
          DeletionCharacter: v.string(),
          EndCharacter: v.string(),
          EndTimeoutMs: v.number(),
          MaxLength: v.number(),
        }),
      ),
    }),
  ),
})

export const promptSchema: v.GenericSchema<unknown, PromptSpecification> = v.object({
  MessageGroupsList: messageGroupsSchema,
  MaxRetries: v.optional(v.number(), 4),
  AllowInterrupt: v.optional(v.boolean()),
  MessageSelectionStrategy: v.optional(v.picklist(["Random", "Ordered"]), "Random"),
  PromptAttemptsSpecification: v.optional(v.record(v.string(), promptAttemptSchema)),
})
