import * as v from "valibot"

const valueSchema = v.object({ Value: v.string() })

const buttonSchema = v.object({ Text: v.string(), Value: v.string() })

const cardSchema = v.object({
  Title: v.string(),
  Subtitle: v.optional(v.string()),
  ImageUrl: v.optional(v.string()),
  Buttons: v.optional(v.array(buttonSchema)),
})

const messageSchema = v.object({
  PlainTextMessage: v.optional(valueSchema),
  SSMLMessage: v.optional(valueSchema),
  CustomPayload: v.optional(valueSchema),
  ImageResponseCard: v.optional(cardSchema),
})

const messageGroupsSchema = v.array(
  v.object({ Message: messageSchema, Variations: v.optional(v.array(messageSchema)) }),
)

export const responseSchema = v.object({
  MessageGroupsList: messageGroupsSchema,
  AllowInterrupt: v.optional(v.boolean()),
})

const promptAttemptSchema = v.object({
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

export const promptSchema = v.object({
  MessageGroupsList: messageGroupsSchema,
  MaxRetries: v.optional(v.number(), 4),
  AllowInterrupt: v.optional(v.boolean()),
  MessageSelectionStrategy: v.optional(v.picklist(["Random", "Ordered"]), "Random"),
  PromptAttemptsSpecification: v.optional(v.record(v.string(), promptAttemptSchema)),
})

export type BotMessage = v.InferOutput<typeof messageSchema>
export type MessageGroups = v.InferOutput<typeof messageGroupsSchema>
export type ResponseSpecification = v.InferOutput<typeof responseSchema>
export type PromptSpecification = v.InferOutput<typeof promptSchema>
export type PromptAttempt = v.InferOutput<typeof promptAttemptSchema>
