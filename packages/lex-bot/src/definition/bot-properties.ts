import type { Locale } from "@call-center/domain"

/**
 * The part of the CloudFormation properties that this bot uses, in AWS's own words and capitals.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lex-bot.html
 */
export interface BotProperties {
  /** 1 to 100 letters, digits, `-` and `_`. */
  readonly Name: string
  readonly Description: string
  readonly DataPrivacy: { readonly ChildDirected: boolean }
  readonly IdleSessionTTLInSeconds: number
  readonly AutoBuildBotLocales: boolean
  readonly BotLocales: readonly BotLocale[]
}

export interface BotLocale {
  readonly LocaleId: Locale
  readonly NluConfidenceThreshold: number
  readonly VoiceSettings: { readonly VoiceId: string; readonly Engine: string }
  readonly GenerativeAISettings?: GenerativeAISettings
  readonly SlotTypes: readonly SlotType[]
  readonly Intents: readonly Intent[]
}

/** https://docs.aws.amazon.com/lexv2/latest/dg/generative-features.html */
export interface GenerativeAISettings {
  readonly RuntimeSettings: {
    readonly NluImprovementSpecification: {
      readonly Enabled: boolean
      readonly AssistedNluMode: "Primary" | "Fallback"
    }
    readonly SlotResolutionImprovementSpecification?: {
      readonly Enabled: boolean
      readonly BedrockModelSpecification: { readonly ModelArn: string }
    }
  }
}

export interface SlotType {
  readonly Name: string
  readonly ValueSelectionSetting: { readonly ResolutionStrategy: "TOP_RESOLUTION" }
  readonly SlotTypeValues: readonly {
    readonly SampleValue: SampleValue
    readonly Synonyms: readonly SampleValue[]
  }[]
}

interface SampleValue {
  readonly Value: string
}

export interface Intent {
  readonly Name: string
  readonly ParentIntentSignature?: "AMAZON.FallbackIntent" | "AMAZON.HelpIntent"
  readonly SampleUtterances?: readonly SampleUtterance[]
  readonly DialogCodeHook: { readonly Enabled: boolean }
  readonly FulfillmentCodeHook: { readonly Enabled: boolean }
  readonly IntentConfirmationSetting?: IntentConfirmationSetting
  readonly SlotPriorities?: readonly { readonly Priority: number; readonly SlotName: string }[]
  readonly Slots?: readonly Slot[]
}

interface SampleUtterance {
  readonly Utterance: string
}

export interface IntentConfirmationSetting {
  readonly PromptSpecification: PromptSpecification
  readonly DeclinationResponse: ResponseSpecification
  readonly ElicitationCodeHook: ElicitationCodeHook
}

/** Whether the dialog code hook is asked about an answer, understood or not. */
export interface ElicitationCodeHook {
  readonly EnableCodeHookInvocation: boolean
}

export interface Slot {
  readonly Name: string
  readonly SlotTypeName: string
  readonly ObfuscationSetting?: { readonly ObfuscationSettingType: "DefaultObfuscation" }
  readonly ValueElicitationSetting: {
    readonly SlotConstraint: "Required" | "Optional"
    readonly PromptSpecification: PromptSpecification
    readonly SampleUtterances?: readonly SampleUtterance[]
    readonly SlotCaptureSetting: { readonly ElicitationCodeHook: ElicitationCodeHook }
    readonly WaitAndContinueSpecification?: WaitAndContinueSpecification
  }
}

export interface PromptSpecification {
  readonly MessageGroupsList: readonly MessageGroup[]
  readonly MaxRetries: number
  readonly AllowInterrupt: boolean
  readonly MessageSelectionStrategy?: "Ordered"
  /** By attempt: `Initial`, `Retry1`, `Retry2`. */
  readonly PromptAttemptsSpecification?: Readonly<Record<string, PromptAttempt>>
}

export interface PromptAttempt {
  readonly AllowInterrupt: boolean
  readonly AllowedInputTypes: {
    readonly AllowAudioInput: boolean
    readonly AllowDTMFInput: boolean
  }
  readonly AudioAndDTMFInputSpecification: {
    readonly StartTimeoutMs: number
    readonly AudioSpecification: { readonly EndTimeoutMs: number; readonly MaxLengthMs: number }
    readonly DTMFSpecification: {
      readonly MaxLength: number
      readonly EndTimeoutMs: number
      readonly EndCharacter: string
      readonly DeletionCharacter: string
    }
  }
}

export interface MessageGroup {
  readonly Message: Message
  readonly Variations?: readonly Message[]
}

interface Message {
  readonly PlainTextMessage: { readonly Value: string }
}

export interface ResponseSpecification {
  readonly MessageGroupsList: readonly MessageGroup[]
}

export interface WaitAndContinueSpecification {
  readonly WaitingResponse: ResponseSpecification
  readonly ContinueResponse: ResponseSpecification
  readonly StillWaitingResponse: ResponseSpecification & {
    readonly FrequencyInSeconds: number
    readonly TimeoutInSeconds: number
  }
}
