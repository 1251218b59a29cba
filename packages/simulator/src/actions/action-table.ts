import type { ActionDefinition } from "../flow/action-definition.ts"
import { dequeueContactAndTransferToQueue } from "./contact-actions/dequeue-contact-and-transfer-to-queue.ts"
import { endFlowModuleExecution } from "./contact-actions/end-flow-module-execution.ts"
import { invokeFlowModule } from "./contact-actions/invoke-flow-module.ts"
import { tagContact } from "./contact-actions/tag-contact.ts"
import { transferContactToAgent } from "./contact-actions/transfer-contact-to-agent.ts"
import { transferContactToQueue } from "./contact-actions/transfer-contact-to-queue.ts"
import { untagContact } from "./contact-actions/untag-contact.ts"
import { updateContactAttributes } from "./contact-actions/update-contact-attributes.ts"
import { updateContactCallbackNumber } from "./contact-actions/update-contact-callback-number.ts"
import { updateContactData } from "./contact-actions/update-contact-data.ts"
import { updateContactEventHooks } from "./contact-actions/update-contact-event-hooks.ts"
import { updateContactMediaStreamingBehavior } from "./contact-actions/update-contact-media-streaming-behavior.ts"
import { updateContactRecordingAndAnalyticsBehavior } from "./contact-actions/update-contact-recording-and-analytics-behavior.ts"
import { updateContactTargetQueue } from "./contact-actions/update-contact-target-queue.ts"
import { updateContactTextToSpeechVoice } from "./contact-actions/update-contact-text-to-speech-voice.ts"
import { checkHoursOfOperation } from "./flow-control-actions/check-hours-of-operation.ts"
import { checkMetricData } from "./flow-control-actions/check-metric-data.ts"
import { compare } from "./flow-control-actions/compare.ts"
import { distributeByPercentage } from "./flow-control-actions/distribute-by-percentage.ts"
import { endFlowExecution } from "./flow-control-actions/end-flow-execution.ts"
import { getMetricData } from "./flow-control-actions/get-metric-data.ts"
import { loop } from "./flow-control-actions/loop.ts"
import { transferToFlow } from "./flow-control-actions/transfer-to-flow.ts"
import { updateFlowAttributes } from "./flow-control-actions/update-flow-attributes.ts"
import { updateFlowLoggingBehavior } from "./flow-control-actions/update-flow-logging-behavior.ts"
import { wait } from "./flow-control-actions/wait.ts"
import { createCallbackContact } from "./interactions/create-callback-contact.ts"
import { invokeLambdaFunction } from "./interactions/invoke-lambda-function.ts"
import { noted, notedOnChat, notedOnVoice } from "./noted.ts"
import { connectParticipantWithLexBot } from "./participant-actions/connect-participant-with-lex-bot.ts"
import { disconnectParticipant } from "./participant-actions/disconnect-participant.ts"
import { getParticipantInput } from "./participant-actions/get-participant-input.ts"
import { messageParticipantIteratively } from "./participant-actions/message-participant-iteratively.ts"
import { messageParticipant } from "./participant-actions/message-participant.ts"
import { transferParticipantToThirdParty } from "./participant-actions/transfer-participant-to-third-party.ts"
import { chatServiceAction, serviceAction } from "./service-action.ts"

/** What is executed, by action type. A type that is not here stops the call by name. */
export const actionTable: ReadonlyMap<string, ActionDefinition> = new Map([
  // Participant actions
  ["ConnectParticipantWithLexBot", connectParticipantWithLexBot],
  ["DisconnectParticipant", disconnectParticipant],
  ["GetParticipantInput", getParticipantInput],
  ["MessageParticipant", messageParticipant],
  ["MessageParticipantIteratively", messageParticipantIteratively],
  ["ShowView", chatServiceAction],
  ["TransferParticipantToThirdParty", transferParticipantToThirdParty],

  // Flow control actions
  ["CheckHoursOfOperation", checkHoursOfOperation],
  ["CheckMetricData", checkMetricData],
  ["CheckOutboundCallStatus", serviceAction],
  ["CheckVoiceId", serviceAction],
  ["Compare", compare],
  ["DistributeByPercentage", distributeByPercentage],
  ["EndFlowExecution", endFlowExecution],
  ["GetMetricData", getMetricData],
  ["Loop", loop],
  ["StartVoiceIdStream", serviceAction],
  ["TransferToFlow", transferToFlow],
  ["UpdateContactRoutingCriteria", noted],
  ["UpdateFlowAttributes", updateFlowAttributes],
  ["UpdateFlowLoggingBehavior", updateFlowLoggingBehavior],
  ["Wait", wait],

  // Interactions
  ["AssociateContactToCustomerProfile", serviceAction],
  ["CreateCallbackContact", createCallbackContact],
  ["CreateCustomerProfile", serviceAction],
  ["GetCalculatedAttributesForCustomerProfile", serviceAction],
  ["GetCustomerProfile", serviceAction],
  ["GetCustomerProfileObject", serviceAction],
  ["InvokeLambdaFunction", invokeLambdaFunction],
  ["UpdateCustomerProfile", serviceAction],

  // Contact actions
  ["CompleteOutboundCall", noted],
  ["CreateCase", serviceAction],
  ["CreateTask", serviceAction],
  ["CreateWisdomSession", serviceAction],
  ["DequeueContactAndTransferToQueue", dequeueContactAndTransferToQueue],
  ["EndFlowModuleExecution", endFlowModuleExecution],
  ["GetCase", serviceAction],
  ["InvokeFlowModule", invokeFlowModule],
  ["ResumeContact", serviceAction],
  ["StartOutboundChatContact", serviceAction],
  ["TagContact", tagContact],
  ["TransferContactToAgent", transferContactToAgent],
  ["TransferContactToQueue", transferContactToQueue],
  ["UntagContact", untagContact],
  ["UpdateCase", serviceAction],
  ["UpdateContactAttributes", updateContactAttributes],
  ["UpdateContactCallbackNumber", updateContactCallbackNumber],
  ["UpdateContactData", updateContactData],
  ["UpdateContactEventHooks", updateContactEventHooks],
  ["UpdateContactMediaProcessing", notedOnChat("ChannelMismatch")],
  ["UpdateContactMediaStreamingBehavior", updateContactMediaStreamingBehavior],
  ["UpdateContactRecordingAndAnalyticsBehavior", updateContactRecordingAndAnalyticsBehavior],
  ["UpdateContactRecordingBehavior", noted],
  ["UpdateContactRoutingBehavior", noted],
  ["UpdateContactTargetQueue", updateContactTargetQueue],
  ["UpdateContactTextToSpeechVoice", updateContactTextToSpeechVoice],
  ["UpdatePreviousContactParticipantState", notedOnVoice],

  // Seen in exports, without a page in the developer guide
  ["AuthenticateParticipant", chatServiceAction],
  ["CreatePersistentContactAssociation", chatServiceAction],
  ["EvaluateDataTableValues", serviceAction],
  ["ListDataTableValues", serviceAction],
  ["LoadContactContent", serviceAction],
  ["UpsertDataTableValues", serviceAction],
])
