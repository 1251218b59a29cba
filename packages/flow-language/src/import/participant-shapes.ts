import type { JsonObject } from "../flow-content.ts"
import { connectParticipantWithLexBot } from "../participant-actions/connect-participant-with-lex-bot.ts"
import { disconnectParticipant } from "../participant-actions/disconnect-participant.ts"
import { getParticipantInput } from "../participant-actions/get-participant-input.ts"
import { messageParticipantIteratively } from "../participant-actions/message-participant-iteratively.ts"
import { messageParticipant } from "../participant-actions/message-participant.ts"
import { showView } from "../participant-actions/show-view.ts"
import { transferParticipantToThirdParty } from "../participant-actions/transfer-participant-to-third-party.ts"
import { type ActionShape, shape } from "./action-shape.ts"
import { type Code, jsonCode, listCode, objectCode, type Properties } from "./code.ts"
import { byKey, byName, byOutcome } from "./condition-code.ts"
import { messageCode, messageProperties } from "./message-code.ts"
import {
  fixedNumberCode,
  flagCode,
  isList,
  isObject,
  jsonObjectCode,
  numberCode,
  resourceCode,
  textCode,
  textsCode,
} from "./value-code.ts"

/** Actions between the caller and the flow. One type may have two shapes: the first that fits is taken. */
export const participantShapes: Readonly<Record<string, readonly ActionShape[]>> = {
  MessageParticipant: [
    shape(
      { messageParticipant },
      {
        parameters: messageCode,
        needs: [messageProperties],
        errors: [],
        optionalErrors: ["onError"],
      },
    ),
  ],
  MessageParticipantIteratively: [
    shape(
      { messageParticipantIteratively },
      {
        parameters: (it) => ({
          messages: messagesCode(it),
          interruptEverySeconds: fixedNumberCode(it["InterruptFrequencySeconds"]),
          continueDuringInterrupt: flagCode(it["ContinueMessagingDuringInterrupt"], [
            "true",
            "false",
          ]),
        }),
        needs: ["messages", "interruptEverySeconds", "onInterrupt"],
        conditions: byOutcome("onInterrupt"),
        errors: [],
        optionalErrors: ["onError"],
        next: "optional",
      },
    ),
    shape(
      { messageParticipantIteratively },
      {
        parameters: (it) => ({ messages: messagesCode(it) }),
        needs: ["messages"],
        errors: [],
        optionalErrors: ["onError"],
        next: "optional",
      },
    ),
  ],
  GetParticipantInput: [menu(), storedInput("digits"), storedInput("phoneNumber")],
  ConnectParticipantWithLexBot: [
    shape(
      { connectParticipantWithLexBot },
      {
        parameters: (it) => ({
          bot: botCode(it),
          lexV1Bot: lexV1BotCode(it),
          ...messageCode(it),
          initialMessage: isObject(it["LexInitializationData"])
            ? textCode(it["LexInitializationData"]["InitialMessage"])
            : undefined,
          sessionAttributes: textsCode(it["LexSessionAttributes"]),
          chatTimeoutSeconds: isObject(it["LexTimeoutSeconds"])
            ? fixedNumberCode(it["LexTimeoutSeconds"]["Text"])
            : undefined,
        }),
        needs: [
          ["bot", "lexV1Bot"],
          [...messageProperties, "initialMessage"],
        ],
        conditions: byName("onIntent"),
        errors: ["onNoMatch", "onError"],
        optionalErrors: ["onInputTimeout"],
        next: "optional",
      },
    ),
  ],
  ShowView: [
    shape(
      { showView },
      {
        parameters: (it) => ({
          view: isObject(it["ViewResource"]) ? resourceCode(it["ViewResource"]["Id"]) : undefined,
          version: isObject(it["ViewResource"])
            ? wordsCode(it["ViewResource"]["Version"])
            : undefined,
          timeLimitSeconds: fixedNumberCode(it["InvocationTimeLimitSeconds"]),
          data: jsonObjectCode(it["ViewData"]),
          hideFromTranscript: hiddenCode(it),
        }),
        needs: ["view", "timeLimitSeconds"],
        conditions: byName("onAction"),
        errors: ["onNoMatch", "onTimeout", "onError"],
        next: "optional",
      },
    ),
  ],
  TransferParticipantToThirdParty: [thirdParty(true), thirdParty(false)],
  DisconnectParticipant: [shape({ disconnectParticipant }, { errors: [], next: "none" })],
}

function menu(): ActionShape {
  return shape(
    { getParticipantInput },
    {
      parameters: (it) => (it["StoreInput"] === "False" ? promptCode(it) : {}),
      needs: ["timeoutSeconds", "onKey"],
      conditions: byKey("onKey", "0123456789*#"),
      errors: ["onNoMatch", "onInputTimeout", "onError"],
      next: "optional",
    },
  )
}

function storedInput(kind: "digits" | "phoneNumber"): ActionShape {
  return shape(
    { getParticipantInput },
    {
      parameters: (it) =>
        it["StoreInput"] === "True" ? { ...promptCode(it), ...storeCode(it, kind) } : {},
      needs: ["timeoutSeconds", "store"],
      errors: kind === "phoneNumber" ? ["onInvalidPhoneNumber", "onError"] : ["onError"],
    },
  )
}

function promptCode(it: JsonObject): Properties {
  return {
    ...messageCode(it),
    timeoutSeconds: fixedNumberCode(it["InputTimeLimitSeconds"]),
    dtmf: dtmfCode(it),
  }
}

function dtmfCode({ DTMFConfiguration: dtmf }: JsonObject): Code | undefined {
  if (!isObject(dtmf)) return undefined
  return objectCode({
    terminationSequence: wordsCode(dtmf["InputTerminationSequence"]),
    disableCancelKey: flagCode(dtmf["DisableCancelKey"], ["True", "False"]),
    interdigitSeconds: fixedNumberCode(dtmf["InterdigitTimeLimitSeconds"]),
  })
}

function storeCode(it: JsonObject, kind: "digits" | "phoneNumber"): Properties {
  const validation = it["InputValidation"]
  if (!isObject(validation)) return {}
  if (kind === "digits") {
    const custom = validation["CustomValidation"]
    const maximumLength = isObject(custom) ? fixedNumberCode(custom["MaximumLength"]) : undefined
    return {
      store: maximumLength && objectCode({ maximumLength }),
      encryption: encryptionCode(it),
    }
  }
  const phone = validation["PhoneNumberValidation"]
  if (!isObject(phone)) return {}
  const country = wordsCode(phone["CountryCode"])
  const phoneNumber =
    phone["NumberFormat"] === "E164" ? jsonCode("E164") : country && objectCode({ country })
  return { store: phoneNumber && objectCode({ phoneNumber }) }
}

function encryptionCode({ InputEncryption: encryption }: JsonObject): Code | undefined {
  if (!isObject(encryption)) return undefined
  const keyId = resourceCode(encryption["EncryptionKeyId"])
  const key = textCode(encryption["Key"])
  return keyId && key && objectCode({ keyId, key })
}

function messagesCode({ Messages }: JsonObject): Code | undefined {
  if (!isList(Messages) || Messages.length === 0) return undefined
  const messages = Messages.map((it) => (isObject(it) ? messageCode(it) : {}))
  return messages.every((it) => Object.keys(it).length === 1)
    ? listCode(messages.map(objectCode))
    : undefined
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

function hiddenCode({ SensitiveDataConfiguration: hidden }: JsonObject): Code | undefined {
  return JSON.stringify(hidden) === '{"HideResponseOn":["TRANSCRIPT"]}' ? jsonCode(true) : undefined
}

function thirdParty(continues: boolean): ActionShape {
  return shape(
    { transferParticipantToThirdParty },
    {
      parameters: (it) => ({
        phoneNumber: textCode(it["ThirdPartyPhoneNumber"]),
        connectionTimeLimitSeconds: numberCode(it["ThirdPartyConnectionTimeLimitSeconds"]),
        dtmfDigits: textCode(it["ThirdPartyDTMFDigits"]),
        callerId: callerIdCode(it),
        continues:
          flagCode(it["ContinueFlowExecution"], ["True", "False"])?.value === continues
            ? jsonCode(continues)
            : undefined,
      }),
      needs: ["phoneNumber", "connectionTimeLimitSeconds", "continues"],
      errors: continues ? ["onCallFailed", "onConnectionTimeout", "onError"] : ["onError"],
      next: continues ? "demanded" : "optional",
    },
  )
}

function callerIdCode({ CallerId }: JsonObject): Code | undefined {
  if (!isObject(CallerId)) return undefined
  const number = textCode(CallerId["Number"])
  return number && objectCode({ number, name: textCode(CallerId["Name"]) })
}

/** Plain words that no attribute can stand for. */
function wordsCode(value: unknown): Code | undefined {
  return typeof value === "string" ? jsonCode(value) : undefined
}
