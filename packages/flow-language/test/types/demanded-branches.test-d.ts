import { expectTypeOf } from "vitest"

import type * as flowLanguage from "../../src/index.ts"

/** Every function that builds an action. */
type Build = Extract<
  (typeof flowLanguage)[keyof typeof flowLanguage],
  (properties: never) => flowLanguage.Action
>

type PropertiesOf<F> = F extends (properties: infer P) => unknown ? P : never

type KeysOf<P> = P extends unknown ? keyof P : never

/** Branches without which a call doesn't compile, whatever form it takes. */
type Demanded<F extends Build> = {
  [K in KeysOf<PropertiesOf<F>> & ("next" | `on${string}`)]: [PropertiesOf<F>] extends [
    { readonly [X in K]: unknown },
  ]
    ? K
    : never
}[KeysOf<PropertiesOf<F>> & ("next" | `on${string}`)]

type DemandedOf<Name extends keyof typeof flowLanguage> = Demanded<
  Extract<(typeof flowLanguage)[Name], Build>
>

type Usual = "next" | "onError"

expectTypeOf<DemandedOf<"messageParticipant">>().toEqualTypeOf<"next">()
expectTypeOf<DemandedOf<"messageParticipantIteratively">>().toEqualTypeOf<never>()
expectTypeOf<DemandedOf<"getParticipantInput">>().toEqualTypeOf<"onError">()
expectTypeOf<DemandedOf<"connectParticipantWithLexBot">>().toEqualTypeOf<"onNoMatch" | "onError">()
expectTypeOf<DemandedOf<"showView">>().toEqualTypeOf<"onNoMatch" | "onTimeout" | "onError">()
expectTypeOf<DemandedOf<"transferParticipantToThirdParty">>().toEqualTypeOf<"onError">()

expectTypeOf<DemandedOf<"checkHoursOfOperation">>().toEqualTypeOf<
  "onOpen" | "onClosed" | "onError"
>()
expectTypeOf<DemandedOf<"checkMetricData">>().toEqualTypeOf<"onNoMatch" | "onError">()
expectTypeOf<DemandedOf<"checkOutboundCallStatus">>().toEqualTypeOf<"onError">()
expectTypeOf<DemandedOf<"checkVoiceId">>().toEqualTypeOf<"onError">()
expectTypeOf<DemandedOf<"compare">>().toEqualTypeOf<"onNoMatch">()
expectTypeOf<DemandedOf<"distributeByPercentage">>().toEqualTypeOf<"onNoMatch">()
expectTypeOf<DemandedOf<"getMetricData">>().toEqualTypeOf<Usual>()
expectTypeOf<DemandedOf<"loop">>().toEqualTypeOf<"onContinue" | "onDone">()
expectTypeOf<DemandedOf<"startVoiceIdStream">>().toEqualTypeOf<Usual>()
expectTypeOf<DemandedOf<"transferToFlow">>().toEqualTypeOf<"onError">()
expectTypeOf<DemandedOf<"updateFlowAttributes">>().toEqualTypeOf<Usual>()
expectTypeOf<DemandedOf<"updateFlowLoggingBehavior">>().toEqualTypeOf<"next">()
expectTypeOf<DemandedOf<"updateContactRoutingCriteria">>().toEqualTypeOf<Usual>()
expectTypeOf<DemandedOf<"wait">>().toEqualTypeOf<"onWaitCompleted" | "onError">()

expectTypeOf<DemandedOf<"associateContactToCustomerProfile">>().toEqualTypeOf<Usual>()
expectTypeOf<DemandedOf<"createCallbackContact">>().toEqualTypeOf<Usual>()
expectTypeOf<DemandedOf<"createCustomerProfile">>().toEqualTypeOf<Usual>()
expectTypeOf<DemandedOf<"updateCustomerProfile">>().toEqualTypeOf<Usual>()
expectTypeOf<DemandedOf<"getCustomerProfile">>().toEqualTypeOf<
  Usual | "onMultipleProfiles" | "onNoProfile"
>()
expectTypeOf<DemandedOf<"getCustomerProfileObject">>().toEqualTypeOf<Usual | "onNoProfile">()
expectTypeOf<DemandedOf<"getCalculatedAttributesForCustomerProfile">>().toEqualTypeOf<
  Usual | "onNoProfile"
>()
expectTypeOf<DemandedOf<"invokeLambdaFunction">>().toEqualTypeOf<Usual>()

expectTypeOf<DemandedOf<"completeOutboundCall">>().toEqualTypeOf<"next">()
expectTypeOf<DemandedOf<"createCase">>().toEqualTypeOf<Usual>()
expectTypeOf<DemandedOf<"getCase">>().toEqualTypeOf<Usual | "onMultipleCases" | "onNoCase">()
expectTypeOf<DemandedOf<"updateCase">>().toEqualTypeOf<Usual>()
expectTypeOf<DemandedOf<"createTask">>().toEqualTypeOf<Usual>()
expectTypeOf<DemandedOf<"createWisdomSession">>().toEqualTypeOf<Usual>()
expectTypeOf<DemandedOf<"dequeueContactAndTransferToQueue">>().toEqualTypeOf<
  Usual | "onQueueAtCapacity"
>()
expectTypeOf<DemandedOf<"invokeFlowModule">>().toEqualTypeOf<Usual>()
expectTypeOf<DemandedOf<"startOutboundChatContact">>().toEqualTypeOf<Usual>()
expectTypeOf<DemandedOf<"tagContact">>().toEqualTypeOf<Usual>()
expectTypeOf<DemandedOf<"untagContact">>().toEqualTypeOf<Usual>()
expectTypeOf<DemandedOf<"resumeContact">>().toEqualTypeOf<Usual>()
expectTypeOf<DemandedOf<"transferContactToQueue">>().toEqualTypeOf<
  "onQueueAtCapacity" | "onError"
>()
expectTypeOf<DemandedOf<"updateContactAttributes">>().toEqualTypeOf<Usual>()
expectTypeOf<DemandedOf<"updateContactCallbackNumber">>().toEqualTypeOf<
  "next" | "onInvalidCallbackNumber" | "onNotDialable"
>()
expectTypeOf<DemandedOf<"updateContactData">>().toEqualTypeOf<Usual>()
expectTypeOf<DemandedOf<"updateContactEventHooks">>().toEqualTypeOf<Usual>()
expectTypeOf<DemandedOf<"updateContactMediaProcessing">>().toEqualTypeOf<
  Usual | "onChannelMismatch"
>()
expectTypeOf<DemandedOf<"updateContactMediaStreamingBehavior">>().toEqualTypeOf<Usual>()
expectTypeOf<DemandedOf<"updateContactRecordingAndAnalyticsBehavior">>().toEqualTypeOf<
  Usual | "onChannelMismatch"
>()
expectTypeOf<DemandedOf<"updateContactRecordingBehavior">>().toEqualTypeOf<"next">()
expectTypeOf<DemandedOf<"updateContactRoutingBehavior">>().toEqualTypeOf<"next">()
expectTypeOf<DemandedOf<"updateContactTargetQueue">>().toEqualTypeOf<Usual>()
expectTypeOf<DemandedOf<"updateContactTextToSpeechVoice">>().toEqualTypeOf<"next">()
expectTypeOf<DemandedOf<"updatePreviousContactParticipantState">>().toEqualTypeOf<Usual>()

expectTypeOf<DemandedOf<"authenticateParticipant">>().toEqualTypeOf<Usual>()
expectTypeOf<DemandedOf<"createPersistentContactAssociation">>().toEqualTypeOf<Usual>()
expectTypeOf<DemandedOf<"loadContactContent">>().toEqualTypeOf<Usual>()
expectTypeOf<DemandedOf<"evaluateDataTableValues">>().toEqualTypeOf<Usual>()
expectTypeOf<DemandedOf<"listDataTableValues">>().toEqualTypeOf<Usual>()
expectTypeOf<DemandedOf<"upsertDataTableValues">>().toEqualTypeOf<Usual>()
