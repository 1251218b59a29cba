import type { Attempts, BotCatalogue, PromptFacts } from "../catalogue.ts"
import {
  type BuiltInIntentName,
  type ConfirmedIntentName,
  intentNames,
  type OwnIntentName,
  type SlotName,
} from "../names.ts"
import type { Intent, IntentConfirmationSetting, Slot } from "./bot-properties.ts"
import { choiceListening } from "./listening.ts"
import { promptSpecification, response } from "./prompt-specification.ts"
import { slotBuilder } from "./slots.ts"

type Constraint = Slot["ValueElicitationSetting"]["SlotConstraint"]

/** In the order in which they are asked for: Lex asks for the required ones, the hook for the others. */
type SlotPlan = readonly (readonly [name: SlotName, constraint: Constraint])[]

const wish: SlotPlan = [
  ["date", "Required"],
  ["time", "Required"],
  ["offer", "Optional"],
]

const tellDemosApart: SlotPlan = [
  ["whichDemo", "Optional"],
  ["demoDate", "Optional"],
  ["demoTime", "Optional"],
]

const caller: SlotPlan = [["phoneNumber", "Optional"]]

const slotPlans: Readonly<Record<OwnIntentName, SlotPlan>> = {
  ScheduleDemo: [...wish, ...caller],
  CheckDemo: [["demoDate", "Optional"], ...caller],
  MoveDemo: [...tellDemosApart, ...wish, ...caller],
  CancelDemo: [...tellDemosApart, ...caller],
  TalkToAgent: [],
  Repeat: [],
  Goodbye: [],
}

/** Each turn of every intent goes to the code hook, and its fulfilment too. */
const codeHooks = { DialogCodeHook: { Enabled: true }, FulfillmentCodeHook: { Enabled: true } }

/** All intents of one locale: ours by their utterances, Amazon's by their parents. */
export function intents(catalogue: BotCatalogue, facts: PromptFacts): readonly Intent[] {
  const slot = slotBuilder(catalogue, facts)
  const own = (name: OwnIntentName): Intent => ({
    Name: name,
    SampleUtterances: catalogue.utterances[name].map((Utterance) => ({ Utterance })),
    ...codeHooks,
    ...slotsOf(slotPlans[name], slot),
  })
  const confirmed = (name: ConfirmedIntentName): Intent => ({
    ...own(name),
    IntentConfirmationSetting: confirmationSetting(
      catalogue.confirmations(facts)[name],
      catalogue.declinations[name],
    ),
  })
  return [
    confirmed(intentNames.scheduleDemo),
    confirmed(intentNames.checkDemo),
    confirmed(intentNames.moveDemo),
    confirmed(intentNames.cancelDemo),
    own(intentNames.talkToAgent),
    own(intentNames.repeat),
    own(intentNames.goodbye),
    builtIn(intentNames.help, "AMAZON.HelpIntent"),
    builtIn(intentNames.fallback, "AMAZON.FallbackIntent"),
  ]
}

function confirmationSetting(question: Attempts, declination: string): IntentConfirmationSetting {
  return {
    PromptSpecification: promptSpecification({ wording: question, listening: choiceListening }),
    DeclinationResponse: response(declination),
  }
}

function slotsOf(
  plan: SlotPlan,
  slot: ReturnType<typeof slotBuilder>,
): Pick<Intent, "SlotPriorities" | "Slots"> {
  if (plan.length === 0) return {}
  return {
    SlotPriorities: plan.map(([SlotName], index) => ({ Priority: index + 1, SlotName })),
    Slots: plan.map(([name, constraint]) => slot(name, constraint)),
  }
}

function builtIn(
  name: BuiltInIntentName,
  parent: NonNullable<Intent["ParentIntentSignature"]>,
): Intent {
  return { Name: name, ParentIntentSignature: parent, ...codeHooks }
}
