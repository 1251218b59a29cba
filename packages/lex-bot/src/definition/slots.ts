import type { BotCatalogue, PromptFacts, WaitWords } from "../catalogue.ts"
import { type SlotName, slotTypeNames } from "../names.ts"
import type { Slot, WaitAndContinueSpecification } from "./bot-properties.ts"
import {
  choiceListening,
  dateListening,
  type Listening,
  phoneNumberListening,
  timeListening,
} from "./listening.ts"
import { promptSpecification, response } from "./prompt-specification.ts"

interface SlotKind {
  readonly type: string
  readonly listening: Listening
  /** Whether a caller may need a moment to find the answer. */
  readonly mayTakeTime: boolean
  /** Says what the answer is used for, so the first prompt is not to be talked over. */
  readonly mustBeHeard?: boolean
  /** Kept out of Lex's conversation logs. */
  readonly isPersonal?: boolean
}

const kinds: Readonly<Record<SlotName, SlotKind>> = {
  date: { type: "AMAZON.Date", listening: dateListening, mayTakeTime: true },
  time: { type: "AMAZON.Time", listening: timeListening, mayTakeTime: true },
  offer: { type: slotTypeNames.offerChoice, listening: choiceListening, mayTakeTime: true },
  whichDemo: { type: slotTypeNames.demoChoice, listening: choiceListening, mayTakeTime: false },
  demoDate: { type: "AMAZON.Date", listening: dateListening, mayTakeTime: false },
  demoTime: { type: "AMAZON.Time", listening: timeListening, mayTakeTime: false },
  phoneNumber: {
    type: "AMAZON.PhoneNumber",
    listening: phoneNumberListening,
    mayTakeTime: true,
    mustBeHeard: true,
    isPersonal: true,
  },
}

/** Makes one intent's slots from the words of a locale. Lex itself asks only for the required ones. */
export function slotBuilder(
  catalogue: BotCatalogue,
  facts: PromptFacts,
): (name: SlotName, constraint: "Required" | "Optional") => Slot {
  const prompts = catalogue.prompts(facts)
  const wait = waitAndContinue(catalogue.wait)
  return (name, constraint) => {
    const { type, listening, mayTakeTime, mustBeHeard = false, isPersonal } = kinds[name]
    const answers = catalogue.answers[name]
    return {
      Name: name,
      SlotTypeName: type,
      ...(isPersonal && {
        ObfuscationSetting: { ObfuscationSettingType: "DefaultObfuscation" },
      }),
      ValueElicitationSetting: {
        SlotConstraint: constraint,
        PromptSpecification: promptSpecification({
          wording: prompts[name],
          listening,
          mustBeHeard,
        }),
        ...(answers && { SampleUtterances: answers.map((Utterance) => ({ Utterance })) }),
        ...(mayTakeTime && { WaitAndContinueSpecification: wait }),
      },
    }
  }
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
