import type { Business } from "@call-center/domain"

import type { Attempts, BotCatalogue } from "../catalogue.ts"
import type { Faq } from "../faq/faq.ts"
import { sameUtterance, utteranceText } from "../faq/utterance-text.ts"
import {
  type BuiltInIntentName,
  type IntentName,
  intentNames,
  type OwnIntentName,
  type SlotName,
  type TaskName,
} from "../names.ts"
import type { Intent, IntentConfirmationSetting, Slot } from "./bot-properties.ts"
import { elicitationCodeHook } from "./elicitation-code-hook.ts"
import { choiceListening } from "./listening.ts"
import { promptSpecification, response } from "./prompt-specification.ts"
import { slotBuilder } from "./slots.ts"

type Parent = NonNullable<Intent["ParentIntentSignature"]>

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

/** To hear of demos and to change them takes proof of whose they are. */
const owner: SlotPlan = [...caller, ["code", "Optional"]]

const slotPlans: Readonly<Record<TaskName, SlotPlan>> = {
  ScheduleDemo: [...wish, ...caller],
  CheckDemo: [["demoDate", "Optional"], ...owner],
  MoveDemo: [...tellDemosApart, ...wish, ...owner],
  CancelDemo: [...tellDemosApart, ...owner],
}

const parents: Readonly<Record<BuiltInIntentName, Parent>> = {
  Help: "AMAZON.HelpIntent",
  FallbackIntent: "AMAZON.FallbackIntent",
}

/** Each turn of every intent goes to the code hook, and its fulfilment too. */
const codeHooks = { DialogCodeHook: { Enabled: true }, FulfillmentCodeHook: { Enabled: true } }

/** All intents of one locale: ours and the business's own by their utterances, Amazon's by their parents. */
export function intents(
  catalogue: BotCatalogue,
  business: Business,
  faq: readonly Faq[],
): readonly Intent[] {
  const slot = slotBuilder(catalogue, business)
  const confirmations = catalogue.confirmations(business)
  const theirs = new Set(faq.flatMap(({ questions }) => questions.map(sameUtterance)))
  const ours = (name: OwnIntentName): Intent =>
    understood(
      name,
      // Lex builds no bot in which two intents share an utterance: the business's own question counts.
      catalogue.utterances[name].filter((utterance) => !theirs.has(sameUtterance(utterance))),
    )
  const task = (name: TaskName): Intent => ({
    ...ours(name),
    ...slotsOf(slotPlans[name], slot),
    IntentConfirmationSetting: confirmationSetting(confirmations[name], catalogue.declination),
  })
  return [
    ...Object.values(intentNames).map((name) => {
      if (isBuiltIn(name)) return builtIn(name)
      return isTask(name) ? task(name) : ours(name)
    }),
    ...faq.map(({ name, questions }) => understood(name, questions.map(utteranceText))),
  ]
}

function understood(name: string, utterances: readonly string[]): Intent {
  return {
    Name: name,
    SampleUtterances: utterances.map((Utterance) => ({ Utterance })),
    ...codeHooks,
  }
}

function builtIn(name: BuiltInIntentName): Intent {
  return { Name: name, ParentIntentSignature: parents[name], ...codeHooks }
}

function isBuiltIn(name: IntentName): name is BuiltInIntentName {
  return Object.hasOwn(parents, name)
}

function isTask(name: IntentName): name is TaskName {
  return Object.hasOwn(slotPlans, name)
}

function confirmationSetting(question: Attempts, declination: string): IntentConfirmationSetting {
  return {
    PromptSpecification: promptSpecification({ wording: question, listening: choiceListening }),
    DeclinationResponse: response(declination),
    ElicitationCodeHook: elicitationCodeHook,
  }
}

function slotsOf(
  plan: SlotPlan,
  slot: ReturnType<typeof slotBuilder>,
): Pick<Intent, "SlotPriorities" | "Slots"> {
  return {
    SlotPriorities: plan.map(([SlotName], index) => ({ Priority: index + 1, SlotName })),
    Slots: plan.map(([name, constraint]) => slot(name, constraint)),
  }
}
