export type { Action } from "./action.ts"
export type { AttributeReference, JsonPath, NumberValue, TextValue } from "./attribute-reference.ts"
export { attributeReference } from "./attribute-reference.ts"
export {
  awsRegion,
  caseField,
  channel,
  contactAttribute,
  contactId,
  currentAgent,
  customerEndpoint,
  customerProfile,
  external,
  flowAttribute,
  initialContactId,
  initiationMethod,
  instanceArn,
  languageCode,
  lex,
  metrics,
  moduleData,
  previousContactId,
  storedCustomerInput,
  systemEndpoint,
  targetQueue,
  view,
  wisdomSessionArn,
} from "./attributes.ts"
export type { Condition, ConditionalBranch } from "./condition.ts"
export type { ContactFlow, FlowFragment } from "./contact-flow.ts"
export { actionAt, contactFlow } from "./contact-flow.ts"
export type { EmitOptions } from "./emit-flow.ts"
export { emitFlow } from "./emit-flow.ts"
export type {
  ActionBody,
  FlowAction,
  FlowCondition,
  FlowContent,
  FlowError,
  FlowTransitions,
  JsonObject,
  JsonValue,
} from "./flow-content.ts"
export { flowText } from "./flow-text.ts"
export type { FlowType } from "./flow-type.ts"
export { consoleFlowTypes, flowTypes } from "./flow-type.ts"
export type { Message } from "./message.ts"
export { rawAction } from "./raw-action.ts"
export type {
  ResolveResource,
  Resource,
  ResourceKind,
  ResourceReference,
} from "./resource-reference.ts"
export {
  agent,
  arn,
  contactFlowNamed,
  flowModule,
  hoursOfOperation,
  lambdaFunction,
  lexBotAlias,
  phoneNumber,
  prompt,
  queue,
} from "./resource-reference.ts"

export { updateContactAttributes } from "./contact-actions/update-contact-attributes.ts"
export { updateContactData } from "./contact-actions/update-contact-data.ts"
export { updateContactEventHooks } from "./contact-actions/update-contact-event-hooks.ts"
export { updateContactRecordingBehavior } from "./contact-actions/update-contact-recording-behavior.ts"
export { updateContactTargetQueue } from "./contact-actions/update-contact-target-queue.ts"
export { updateContactTextToSpeechVoice } from "./contact-actions/update-contact-text-to-speech-voice.ts"
export { transferContactToQueue } from "./contact-actions/transfer-contact-to-queue.ts"
export { checkHoursOfOperation } from "./flow-control-actions/check-hours-of-operation.ts"
export { checkMetricData } from "./flow-control-actions/check-metric-data.ts"
export { compare } from "./flow-control-actions/compare.ts"
export { endFlowExecution } from "./flow-control-actions/end-flow-execution.ts"
export { loop } from "./flow-control-actions/loop.ts"
export { transferToFlow } from "./flow-control-actions/transfer-to-flow.ts"
export { updateFlowLoggingBehavior } from "./flow-control-actions/update-flow-logging-behavior.ts"
export { wait } from "./flow-control-actions/wait.ts"
export { createCallbackContact } from "./interactions/create-callback-contact.ts"
export { invokeLambdaFunction } from "./interactions/invoke-lambda-function.ts"
export { connectParticipantWithLexBot } from "./participant-actions/connect-participant-with-lex-bot.ts"
export { disconnectParticipant } from "./participant-actions/disconnect-participant.ts"
export { getParticipantInput } from "./participant-actions/get-participant-input.ts"
export { messageParticipant } from "./participant-actions/message-participant.ts"
export { messageParticipantIteratively } from "./participant-actions/message-participant-iteratively.ts"
