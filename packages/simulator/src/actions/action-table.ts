import type { ActionDefinition } from "../flow/action-definition.ts"
import { transferContactToQueue } from "./contact-actions/transfer-contact-to-queue.ts"
import { updateContactAttributes } from "./contact-actions/update-contact-attributes.ts"
import { updateContactData } from "./contact-actions/update-contact-data.ts"
import { updateContactEventHooks } from "./contact-actions/update-contact-event-hooks.ts"
import { updateContactTargetQueue } from "./contact-actions/update-contact-target-queue.ts"
import { updateContactTextToSpeechVoice } from "./contact-actions/update-contact-text-to-speech-voice.ts"
import { checkHoursOfOperation } from "./flow-control-actions/check-hours-of-operation.ts"
import { compare } from "./flow-control-actions/compare.ts"
import { loop } from "./flow-control-actions/loop.ts"
import { transferToFlow } from "./flow-control-actions/transfer-to-flow.ts"
import { updateFlowLoggingBehavior } from "./flow-control-actions/update-flow-logging-behavior.ts"
import { invokeLambdaFunction } from "./interactions/invoke-lambda-function.ts"
import { connectParticipantWithLexBot } from "./participant-actions/connect-participant-with-lex-bot.ts"
import { disconnectParticipant } from "./participant-actions/disconnect-participant.ts"
import { getParticipantInput } from "./participant-actions/get-participant-input.ts"
import { messageParticipant } from "./participant-actions/message-participant.ts"

/** What is executed, by action type. A type that is not here stops the call by name. */
export const actionTable: ReadonlyMap<string, ActionDefinition> = new Map([
  ["CheckHoursOfOperation", checkHoursOfOperation],
  ["Compare", compare],
  ["ConnectParticipantWithLexBot", connectParticipantWithLexBot],
  ["DisconnectParticipant", disconnectParticipant],
  ["GetParticipantInput", getParticipantInput],
  ["InvokeLambdaFunction", invokeLambdaFunction],
  ["Loop", loop],
  ["MessageParticipant", messageParticipant],
  ["TransferContactToQueue", transferContactToQueue],
  ["TransferToFlow", transferToFlow],
  ["UpdateContactAttributes", updateContactAttributes],
  ["UpdateContactData", updateContactData],
  ["UpdateContactEventHooks", updateContactEventHooks],
  ["UpdateContactTargetQueue", updateContactTargetQueue],
  ["UpdateContactTextToSpeechVoice", updateContactTextToSpeechVoice],
  ["UpdateFlowLoggingBehavior", updateFlowLoggingBehavior],
])
