import type { FlowContent } from "@call-center/flow-language/actions"
import type { MissingAnswer, Scenario } from "@call-center/simulator"

/** A question to a person about what a call meets. */
export interface ScenarioQuestion {
  readonly text: string
  /** What happens without an answer. */
  readonly otherwise: string
  /** What an answer adds to the scenario, or why it is none. */
  readonly read: (answer: string) => Scenario | { readonly problem: string }
}

/** Asks in words for what is missing; `flows` by name tell which results and errors an action has a way for. */
export function scenarioQuestion(
  missing: MissingAnswer,
  flows: ReadonlyMap<string, FlowContent>,
): ScenarioQuestion {
  switch (missing.about) {
    case "hours":
      return hoursQuestion(missing.hoursOfOperation)
    case "queue":
      return queueQuestion(missing.queue)
    case "lambda":
      return functionQuestion(
        "lambdas",
        `the Lambda function ${missing.functionArn}`,
        missing.functionArn,
      )
    case "codeHook":
      return functionQuestion("codeHooks", `the code hook of ${missing.aliasArn}`, missing.aliasArn)
    case "service":
      return serviceQuestion(missing, flows.get(missing.flow))
  }
}

function hoursQuestion(hours: string): ScenarioQuestion {
  return {
    text: `Are the hours ${hours} open now? y or n`,
    otherwise: "taken as open",
    read: (answer) => {
      const word = { y: "open", yes: "open", n: "closed", no: "closed" }[answer.toLowerCase()]
      return word === "open" || word === "closed"
        ? { hours: { [keyOf(hours)]: word } }
        : { problem: "expected y or n" }
    },
  }
}

function queueQuestion(queue: string): ScenarioQuestion {
  return {
    text: `How many agents of the queue ${queue} are available, and how many contacts wait in it? Two numbers`,
    otherwise: "taken as 1 agent and nobody waiting",
    read: (answer) => {
      const [agents, contactsInQueue = 0] = answer.split(/[\s,]+/).map(Number)
      return [agents, contactsInQueue].every((it) => Number.isInteger(it) && Number(it) >= 0)
        ? { queues: { [keyOf(queue)]: { agents: agents ?? 0, contactsInQueue } } }
        : { problem: "expected one or two whole numbers, 1 0" }
    },
  }
}

function functionQuestion(
  section: "lambdas" | "codeHooks",
  which: string,
  arn: string,
): ScenarioQuestion {
  return {
    text: `What does ${which} return? JSON, or timeout`,
    otherwise: "it fails",
    read: (answer) => {
      const returns = jsonOf(answer)
      if (returns === undefined && answer !== "timeout")
        return { problem: 'expected JSON such as {"tier": "gold"}, or timeout' }
      const behaviors = { [keyOf(arn)]: returns === undefined ? "timeout" : { returns } } as const
      return section === "lambdas" ? { lambdas: behaviors } : { codeHooks: behaviors }
    },
  }
}

function serviceQuestion(
  { action, actionType }: Extract<MissingAnswer, { about: "service" }>,
  flow: FlowContent | undefined,
): ScenarioQuestion {
  const { results, errors } = waysOf(flow, action)
  const words = [
    ...(results.length > 0 ? [`a result (${results.join(", ")})`] : []),
    ...(errors.length > 0 ? [`an error (${errors.join(", ")})`] : []),
    'JSON of what it sets ({"Customer": {"FirstName": "Ada"}})',
  ]
  return {
    text: `How does ${actionType} ${action} end? ok, ${words.join(", ")}`,
    otherwise: "the call stops there",
    read: (answer) => {
      const sets = jsonOf(answer)
      if (typeof sets === "object" && sets !== null && !Array.isArray(sets))
        return { answers: { [action]: { sets: { ...sets } } } }
      if (answer === "ok") return { answers: { [action]: {} } }
      if (errors.includes(answer)) return { answers: { [action]: { error: answer } } }
      return { answers: { [action]: { result: answer } } }
    },
  }
}

/** The values that an action's branches compare with, and its errors. */
function waysOf(
  flow: FlowContent | undefined,
  action: string,
): { readonly results: readonly string[]; readonly errors: readonly string[] } {
  const found = flow?.Actions.find(({ Identifier }) => Identifier === action)
  const { Conditions = [], Errors = [] } = found?.Transitions ?? {}
  return {
    results: Conditions.flatMap(({ Condition }) => Condition.Operands.map(String)),
    errors: Errors.map(({ ErrorType }) => ErrorType),
  }
}

/** What a scenario calls a resource by: the id that its ARN ends in, a function's name, or a placeholder as it is. */
function keyOf(arn: string): string {
  const [, functionName] = /:function:([^:]+)/.exec(arn) ?? []
  if (functionName !== undefined) return functionName
  return arn.startsWith("arn:") ? (arn.split("/").at(-1) ?? arn) : arn
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
