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
export type { ActionRule, Channel } from "./catalogue/action-rule.ts"
export type { ActionType } from "./catalogue/catalogue.ts"
export { actionCatalogue, actionRuleOf } from "./catalogue/catalogue.ts"
export type { Condition, ConditionalBranch } from "./condition.ts"
export type { ContactFlowModule, ModuleContract } from "./contact-flow-module.ts"
export { contactFlowModule, emitModuleSettings } from "./contact-flow-module.ts"
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
export type { ValidateOptions } from "./validate/checked-flow.ts"
export type { FlowIssue, FlowIssueCode } from "./validate/flow-issue.ts"
export { flowIssueCodes } from "./validate/flow-issue.ts"
export { validateFlow } from "./validate/validate-flow.ts"
export type { ViewData } from "./view-data.ts"
export type { VoiceConnector } from "./voice-connector.ts"

export { authenticateParticipant } from "./admin-guide-actions/authenticate-participant.ts"
export { createPersistentContactAssociation } from "./admin-guide-actions/create-persistent-contact-association.ts"
export { evaluateDataTableValues } from "./admin-guide-actions/evaluate-data-table-values.ts"
export { listDataTableValues } from "./admin-guide-actions/list-data-table-values.ts"
export { loadContactContent } from "./admin-guide-actions/load-contact-content.ts"
export { upsertDataTableValues } from "./admin-guide-actions/upsert-data-table-values.ts"
export { completeOutboundCall } from "./contact-actions/complete-outbound-call.ts"
export { createCase } from "./contact-actions/create-case.ts"
export { createTask } from "./contact-actions/create-task.ts"
export { createWisdomSession } from "./contact-actions/create-wisdom-session.ts"
export { dequeueContactAndTransferToQueue } from "./contact-actions/dequeue-contact-and-transfer-to-queue.ts"
export { endFlowModuleExecution } from "./contact-actions/end-flow-module-execution.ts"
export { getCase } from "./contact-actions/get-case.ts"
export { invokeFlowModule } from "./contact-actions/invoke-flow-module.ts"
export { resumeContact } from "./contact-actions/resume-contact.ts"
export { startOutboundChatContact } from "./contact-actions/start-outbound-chat-contact.ts"
export { tagContact } from "./contact-actions/tag-contact.ts"
export { transferContactToAgent } from "./contact-actions/transfer-contact-to-agent.ts"
export { transferContactToQueue } from "./contact-actions/transfer-contact-to-queue.ts"
export { untagContact } from "./contact-actions/untag-contact.ts"
export { updateCase } from "./contact-actions/update-case.ts"
export { updateContactAttributes } from "./contact-actions/update-contact-attributes.ts"
export { updateContactCallbackNumber } from "./contact-actions/update-contact-callback-number.ts"
export { updateContactData } from "./contact-actions/update-contact-data.ts"
export { updateContactEventHooks } from "./contact-actions/update-contact-event-hooks.ts"
export { updateContactMediaProcessing } from "./contact-actions/update-contact-media-processing.ts"
export { updateContactMediaStreamingBehavior } from "./contact-actions/update-contact-media-streaming-behavior.ts"
export { updateContactRecordingAndAnalyticsBehavior } from "./contact-actions/update-contact-recording-and-analytics-behavior.ts"
export { updateContactRecordingBehavior } from "./contact-actions/update-contact-recording-behavior.ts"
export { updateContactRoutingBehavior } from "./contact-actions/update-contact-routing-behavior.ts"
export { updateContactTargetQueue } from "./contact-actions/update-contact-target-queue.ts"
export { updateContactTextToSpeechVoice } from "./contact-actions/update-contact-text-to-speech-voice.ts"
export { updatePreviousContactParticipantState } from "./contact-actions/update-previous-contact-participant-state.ts"
export { checkHoursOfOperation } from "./flow-control-actions/check-hours-of-operation.ts"
export { checkMetricData } from "./flow-control-actions/check-metric-data.ts"
export { checkOutboundCallStatus } from "./flow-control-actions/check-outbound-call-status.ts"
export { checkVoiceId } from "./flow-control-actions/check-voice-id.ts"
export { compare } from "./flow-control-actions/compare.ts"
export { distributeByPercentage } from "./flow-control-actions/distribute-by-percentage.ts"
export { endFlowExecution } from "./flow-control-actions/end-flow-execution.ts"
export { getMetricData } from "./flow-control-actions/get-metric-data.ts"
export { loop } from "./flow-control-actions/loop.ts"
export { startVoiceIdStream } from "./flow-control-actions/start-voice-id-stream.ts"
export { transferToFlow } from "./flow-control-actions/transfer-to-flow.ts"
export { updateContactRoutingCriteria } from "./flow-control-actions/update-contact-routing-criteria.ts"
export { updateFlowAttributes } from "./flow-control-actions/update-flow-attributes.ts"
export { updateFlowLoggingBehavior } from "./flow-control-actions/update-flow-logging-behavior.ts"
export { wait } from "./flow-control-actions/wait.ts"
export { associateContactToCustomerProfile } from "./interactions/associate-contact-to-customer-profile.ts"
export { createCallbackContact } from "./interactions/create-callback-contact.ts"
export { createCustomerProfile } from "./interactions/create-customer-profile.ts"
export { getCalculatedAttributesForCustomerProfile } from "./interactions/get-calculated-attributes-for-customer-profile.ts"
export { getCustomerProfileObject } from "./interactions/get-customer-profile-object.ts"
export { getCustomerProfile } from "./interactions/get-customer-profile.ts"
export { invokeLambdaFunction } from "./interactions/invoke-lambda-function.ts"
export { updateCustomerProfile } from "./interactions/update-customer-profile.ts"
export { connectParticipantWithLexBot } from "./participant-actions/connect-participant-with-lex-bot.ts"
export { disconnectParticipant } from "./participant-actions/disconnect-participant.ts"
export { getParticipantInput } from "./participant-actions/get-participant-input.ts"
export { messageParticipantIteratively } from "./participant-actions/message-participant-iteratively.ts"
export { messageParticipant } from "./participant-actions/message-participant.ts"
export { showView } from "./participant-actions/show-view.ts"
export { transferParticipantToThirdParty } from "./participant-actions/transfer-participant-to-third-party.ts"

export type { FlowDiagram } from "./diagram/diagram-flow.ts"
export { diagramFlow } from "./diagram/diagram-flow.ts"
export { layoutFlow } from "./layout/layout-flow.ts"
export { withActionOrder } from "./import/action-order.ts"
export type { ExportedTraces } from "./import/as-exported.ts"
export { asExported } from "./import/as-exported.ts"
export { importFlow } from "./import/import-flow.ts"
