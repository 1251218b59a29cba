import type { Scenario } from "./scenario/scenario.ts"

/** Something that a call needs to know of its surroundings, and neither the instance nor the scenario says. */
export type MissingAnswer =
  /** Whether hours are open; without an answer they are. */
  | { readonly about: "hours"; readonly hoursOfOperation: string }
  /** Load and staff of a queue; without an answer it is empty, with one agent available. */
  | { readonly about: "queue"; readonly queue: string }
  /** What a function returns; without an answer it fails. */
  | { readonly about: "lambda"; readonly functionArn: string; readonly event: unknown }
  | { readonly about: "codeHook"; readonly aliasArn: string; readonly event: unknown }
  /** What a service, or a bot that is not there, makes of an action; without an answer the call stops. */
  | {
      readonly about: "service"
      readonly flow: string
      readonly action: string
      readonly actionType: string
    }

/** Gives what is to be added to the scenario; nothing to go on without. Each thing is asked for once by an instance. */
export type AskScenario = (missing: MissingAnswer) => Promise<Scenario | undefined>

/** Thrown out of a step that can't be taken before somebody was asked; it is taken again then. */
export class Unanswered extends Error {
  override readonly name = "Unanswered"
  readonly missing: MissingAnswer

  constructor(missing: MissingAnswer) {
    super(`asked for ${keyOf(missing)}`)
    this.missing = missing
  }
}

/** A scenario that grows by what is asked for. */
export interface GrowingScenario {
  readonly scenario: Scenario
  /** Throws `Unanswered` where somebody can be asked and has not been. */
  readonly unanswered: (missing: MissingAnswer) => void
  /** Asks, where that was not done yet. */
  readonly ask: (missing: MissingAnswer) => Promise<void>
}

/** The scenario of an instance, and whom to ask for what it does not say. */
export function growingScenario(
  given: Scenario = {},
  askScenario: AskScenario | undefined,
): GrowingScenario {
  let scenario = given
  const asked = new Set<string>()
  return {
    get scenario() {
      return scenario
    },
    unanswered: (missing) => {
      if (askScenario !== undefined && !asked.has(keyOf(missing))) throw new Unanswered(missing)
    },
    ask: async (missing) => {
      if (askScenario === undefined || asked.has(keyOf(missing))) return
      asked.add(keyOf(missing))
      scenario = withAnswers(scenario, (await askScenario(missing)) ?? {})
    },
  }
}

/** A scenario with what another one says of single hours, queues, functions and actions; of both the second counts. */
export function withAnswers(scenario: Scenario, added: Scenario): Scenario {
  return {
    ...scenario,
    ...added,
    ...merged("hours", scenario, added),
    ...merged("queues", scenario, added),
    ...merged("lambdas", scenario, added),
    ...merged("codeHooks", scenario, added),
    ...merged("answers", scenario, added),
    ...merged("prompts", scenario, added),
  }
}

function merged(
  section: "hours" | "queues" | "lambdas" | "codeHooks" | "answers" | "prompts",
  scenario: Scenario,
  added: Scenario,
): Scenario {
  const [before, after] = [scenario[section], added[section]]
  return before === undefined || after === undefined ? {} : { [section]: { ...before, ...after } }
}

function keyOf(missing: MissingAnswer): string {
  switch (missing.about) {
    case "hours":
      return `hours ${missing.hoursOfOperation}`
    case "queue":
      return `queue ${missing.queue}`
    case "lambda":
      return `lambda ${missing.functionArn}`
    case "codeHook":
      return `code hook ${missing.aliasArn}`
    case "service":
      return `action ${missing.action} of ${missing.flow}`
  }
}
