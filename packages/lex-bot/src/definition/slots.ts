import type { Business } from "@call-center/domain"

import type { AskedSlotName, BotCatalogue, MentionedSlotName, WaitWords } from "../catalogue.ts"
import { type SlotName, slotNames, slotTypeNames } from "../names.ts"
import type { Slot, WaitAndContinueSpecification } from "./bot-properties.ts"
import { elicitationCodeHook } from "./elicitation-code-hook.ts"
import {
  choiceListening,
  codeListening,
  dateListening,
  type Listening,
  phoneNumberListening,
  timeListening,
} from "./listening.ts"
import { plainPrompt, promptSpecification, response } from "./prompt-specification.ts"

type Constraint = Slot["ValueElicitationSetting"]["SlotConstraint"]

const types: Readonly<Record<SlotName, string>> = {
  date: "AMAZON.Date",
  time: "AMAZON.Time",
  offer: slotTypeNames.offerChoice,
  whichDemo: slotTypeNames.demoChoice,
  demoDate: "AMAZON.Date",
  demoTime: "AMAZON.Time",
  phoneNumber: "AMAZON.PhoneNumber",
  // A number would lose the zeros at its beginning.
  code: "AMAZON.AlphaNumeric",
}

const listenings: Readonly<Record<AskedSlotName, Listening>> = {
  date: dateListening,
  time: timeListening,
  offer: choiceListening,
  whichDemo: choiceListening,
  phoneNumber: phoneNumberListening,
  code: codeListening,
}

/** Callers look these up: a calendar, a number that is not their own, a text that comes in. */
const takesTime: ReadonlySet<SlotName> = new Set([
  slotNames.date,
  slotNames.phoneNumber,
  slotNames.code,
])

/** Slots whose values must not stand in conversation logs, should anyone turn those on. */
const secret: ReadonlySet<SlotName> = new Set([slotNames.phoneNumber, slotNames.code])

/** Makes one intent's slots from the words of a locale. */
export function slotBuilder(
  catalogue: BotCatalogue,
  business: Business,
): (name: SlotName, constraint: Constraint) => Slot {
  const prompts = catalogue.prompts(business)
  const wait = waitAndContinue(catalogue.wait)

  const asked = (name: AskedSlotName): ElicitationDetails => ({
    PromptSpecification: promptSpecification({
      wording: prompts[name],
      listening: listenings[name],
      // The first prompt says what the number is used for.
      mustBeHeard: name === slotNames.phoneNumber,
    }),
    SampleUtterances: catalogue.answers[name].map((Utterance) => ({ Utterance })),
    ...(takesTime.has(name) && { WaitAndContinueSpecification: wait }),
  })

  const mentioned = (name: MentionedSlotName): ElicitationDetails => ({
    PromptSpecification: plainPrompt(catalogue.mentions[name]),
  })

  return (name, constraint) => ({
    Name: name,
    SlotTypeName: types[name],
    ...(secret.has(name) && {
      ObfuscationSetting: { ObfuscationSettingType: "DefaultObfuscation" },
    }),
    ValueElicitationSetting: {
      SlotConstraint: constraint,
      SlotCaptureSetting: { ElicitationCodeHook: elicitationCodeHook },
      ...(isMentioned(name) ? mentioned(name) : asked(name)),
    },
  })
}

type ElicitationDetails = Omit<
  Slot["ValueElicitationSetting"],
  "SlotConstraint" | "SlotCaptureSetting"
>

function isMentioned(name: SlotName): name is MentionedSlotName {
  return name === slotNames.demoDate || name === slotNames.demoTime
}

function waitAndContinue(words: WaitWords): WaitAndContinueSpecification {
  return {
    WaitingResponse: response(words.waiting),
    StillWaitingResponse: {
      ...response(words.stillWaiting),
      FrequencyInSeconds: 20,
      TimeoutInSeconds: 120,
    },
    ContinueResponse: response(words.welcomeBack),
  }
}
