import type {
  FlowAction,
  FlowCondition,
  FlowContent,
  FlowError,
  FlowTransitions,
  JsonObject,
  JsonValue,
} from "../../src/index.ts"

/**
 * A way to break a flow; undefined where the flow has nothing of the kind. `place` picks among the actions
 * that it could happen to.
 */
export interface Mutation {
  readonly name: string
  readonly mutate: (flow: FlowContent, place: number) => FlowContent | undefined
}

/** Actions that do without the error branch that they may have. */
const optionalErrors = new Set([
  "MessageParticipant",
  "MessageParticipantIteratively",
  "Loop",
  "UpdateContactTextToSpeechVoice",
])

/** A parameter that the type can't be without. */
const needed: Readonly<Record<string, string>> = {
  Compare: "ComparisonValue",
  InvokeLambdaFunction: "LambdaFunctionARN",
  TransferToFlow: "ContactFlowId",
  Loop: "LoopCount",
  UpdateContactAttributes: "Attributes",
  UpdateFlowLoggingBehavior: "FlowLoggingBehavior",
  GetParticipantInput: "InputTimeLimitSeconds",
  InvokeFlowModule: "FlowModuleId",
  ShowView: "ViewResource",
  UpdateContactRecordingBehavior: "RecordingBehavior",
  MessageParticipantIteratively: "Messages",
  Wait: "TimeLimitSeconds",
}

/** Actions that have no conditions, whatever their parameters. */
const unconditional = new Set([
  "MessageParticipant",
  "InvokeLambdaFunction",
  "UpdateContactAttributes",
])

const terminal = new Set(["DisconnectParticipant", "EndFlowExecution", "EndFlowModuleExecution"])

export const mutations: readonly Mutation[] = [
  {
    name: "drop an error branch",
    mutate: at(
      (action) => !optionalErrors.has(action.Type) && errorsOf(action).length > 0,
      (action) => withTransitions(action, { Errors: errorsOf(action).slice(1) }),
    ),
  },
  {
    name: "misspell an error type",
    mutate: at(
      (action) => errorsOf(action).length > 0,
      (action) =>
        withTransitions(action, {
          Errors: misspeltErrors(action),
        }),
    ),
  },
  {
    name: "add an error that the action doesn't have",
    mutate: at(
      (action) => action.Transitions.NextAction !== undefined,
      (action) =>
        withTransitions(action, {
          Errors: [
            ...errorsOf(action),
            { NextAction: action.Transitions.NextAction ?? "", ErrorType: "OutOfCoffee" },
          ],
        }),
    ),
  },
  {
    name: "repeat an error branch",
    mutate: at(
      (action) => errorsOf(action).length > 0,
      (action) => withTransitions(action, { Errors: [...errorsOf(action), ...errorsOf(action)] }),
    ),
  },
  {
    name: "misspell a parameter",
    mutate: at(hasParameters, (action) =>
      withParameters(action, (parameters) => renamed(parameters, (name) => `${name}s`)),
    ),
  },
  {
    name: "drop a parameter",
    mutate: at(
      (action) =>
        needed[action.Type] !== undefined &&
        (needed[action.Type] ?? "") in (action.Parameters ?? {}),
      (action) =>
        withParameters(action, (parameters) => without(parameters, needed[action.Type] ?? "")),
    ),
  },
  {
    name: "empty a parameter",
    mutate: at(
      (action) => textParameter(action) !== undefined,
      (action) =>
        withParameters(action, (parameters) => ({
          ...parameters,
          [textParameter(action) ?? ""]: "",
        })),
    ),
  },
  {
    name: "write a number where a string belongs",
    mutate: at(
      (action) => action.Type !== "Loop" && textParameter(action) !== undefined,
      (action) =>
        withParameters(action, (parameters) => ({
          ...parameters,
          [textParameter(action) ?? ""]: 5,
        })),
    ),
  },
  {
    name: "say two things at once",
    mutate: at(
      (action) => action.Type === "MessageParticipant" && "Text" in (action.Parameters ?? {}),
      (action) =>
        withParameters(action, (parameters) => ({ ...parameters, SSML: "<speak>Hi</speak>" })),
    ),
  },
  {
    name: "leave a placeholder",
    mutate: at(
      (action) => resourceParameter(action) !== undefined,
      (action) =>
        withParameters(action, (parameters) => ({
          ...parameters,
          [resourceParameter(action) ?? ""]: "<<arn>>",
        })),
    ),
  },
  {
    name: "exceed a time limit",
    mutate: at(
      (action) => action.Type === "InvokeLambdaFunction",
      (action) =>
        withParameters(action, (parameters) => ({
          ...parameters,
          InvocationTimeLimitSeconds: "30",
        })),
    ),
  },
  {
    name: "look up what must be fixed",
    mutate: at(
      (action) => "InputTimeLimitSeconds" in (action.Parameters ?? {}),
      (action) =>
        withParameters(action, (parameters) => ({
          ...parameters,
          InputTimeLimitSeconds: "$.Attributes.seconds",
        })),
    ),
  },
  {
    name: "compare fixed words",
    mutate: at(
      (action) => action.Type === "Compare",
      (action) => withParameters(action, () => ({ ComparisonValue: "CHAT" })),
    ),
  },
  {
    name: "look up a namespace that isn't there",
    mutate: at(
      (action) => action.Type === "Compare",
      (action) => withParameters(action, () => ({ ComparisonValue: "$.Caller.Number" })),
    ),
  },
  {
    name: "misspell a type",
    mutate: at(
      () => true,
      (action) => ({ ...action, Type: action.Type.replace(/.$/, "") }),
    ),
  },
  {
    name: "dangle a transition",
    mutate: at(
      (action) => action.Transitions.NextAction !== undefined,
      (action) => withTransitions(action, { NextAction: "nowhere" }),
    ),
  },
  {
    name: "dangle an error branch",
    mutate: at(
      (action) => errorsOf(action).length > 0,
      (action) =>
        withTransitions(action, {
          Errors: errorsTo(action, "nowhere"),
        }),
    ),
  },
  {
    name: "drop the next action",
    mutate: at(
      (action) =>
        action.Transitions.NextAction !== undefined &&
        action.Type !== "MessageParticipantIteratively",
      (action) => ({
        ...action,
        Transitions: withoutNext(action.Transitions),
      }),
    ),
  },
  {
    name: "go on after the end",
    mutate: at(
      (action) => terminal.has(action.Type),
      (action, flow) => withTransitions(action, { NextAction: flow.StartAction }),
    ),
  },
  {
    name: "use an operator that isn't there",
    mutate: at(
      (action) => conditionsOf(action).length > 0,
      (action) =>
        withTransitions(action, {
          Conditions: comparing(action, { Operator: "Contains" }),
        }),
    ),
  },
  {
    name: "empty an operand",
    mutate: at(
      (action) => conditionsOf(action).length > 0,
      (action) =>
        withTransitions(action, {
          Conditions: comparing(action, { Operands: [""] }),
        }),
    ),
  },
  {
    name: "put a condition where none belongs",
    mutate: at(
      (action) => unconditional.has(action.Type),
      (action) =>
        withTransitions(action, {
          Conditions: [
            {
              NextAction: action.Transitions.NextAction ?? "",
              Condition: { Operator: "Equals", Operands: ["1"] },
            },
          ],
        }),
    ),
  },
  {
    name: "give two actions one identifier",
    mutate: (flow) =>
      flow.Actions.length < 2
        ? undefined
        : { ...flow, Actions: [...flow.Actions, ...flow.Actions.slice(-1)] },
  },
  {
    name: "write a bracket into an identifier",
    mutate: (flow) => renamedAction(flow, (identifier) => `${identifier.slice(0, 40)}(1)`),
  },
  {
    name: "lengthen an identifier",
    mutate: (flow) => renamedAction(flow, (identifier) => identifier.padEnd(51, "x")),
  },
  { name: "cut an action off", mutate: (flow) => ({ ...flow, Actions: [...flow.Actions, lost] }) },
  {
    name: "close an endless cycle",
    mutate: at(
      (action) => action.Type.startsWith("Update") && action.Transitions.NextAction !== undefined,
      (action) => ({
        ...action,
        Transitions: {
          NextAction: action.Identifier,
          ...(errorsOf(action).length > 0 && {
            Errors: errorsTo(action, action.Identifier),
          }),
        },
      }),
    ),
  },
  {
    name: "begin with an action that isn't there",
    mutate: (flow) => ({ ...flow, StartAction: "begin" }),
  },
  { name: "write another version", mutate: (flow) => ({ ...flow, Version: "2020-01-01" }) },
]

const lost: FlowAction = {
  Identifier: "lost",
  Type: "DisconnectParticipant",
  Parameters: {},
  Transitions: {},
}

/** Changes one action that fits. */
function at(
  fits: (action: FlowAction) => boolean,
  change: (action: FlowAction, flow: FlowContent) => FlowAction,
): Mutation["mutate"] {
  return (flow, place) => {
    const fitting = flow.Actions.filter(fits)
    const chosen = fitting[place % fitting.length]
    if (chosen === undefined) return undefined
    return {
      ...flow,
      Actions: flow.Actions.map((action) => (action === chosen ? change(action, flow) : action)),
    }
  }
}

/** Renames the first action, and every transition that names it. */
function renamedAction(flow: FlowContent, rename: (identifier: string) => string): FlowContent {
  const [first] = flow.Actions
  if (first === undefined) return flow
  const from = JSON.stringify(first.Identifier)
  const to = JSON.stringify(rename(first.Identifier))
  const { Metadata, ...rest } = flow
  const text = JSON.stringify(rest).replaceAll(
    new RegExp(String.raw`"(Identifier|NextAction|StartAction)":${escaped(from)}`, "g"),
    (_, key: string) => `"${key}":${to}`,
  )
  return { ...(JSON.parse(text) as FlowContent), ...(Metadata && { Metadata }) }
}

function escaped(text: string): string {
  return text.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`)
}

function errorsOf(action: FlowAction): NonNullable<FlowTransitions["Errors"]> {
  return action.Transitions.Errors ?? []
}

function conditionsOf(action: FlowAction): NonNullable<FlowTransitions["Conditions"]> {
  return action.Transitions.Conditions ?? []
}

function hasParameters(action: FlowAction): boolean {
  return Object.keys(action.Parameters ?? {}).length > 0
}

function textParameter(action: FlowAction): string | undefined {
  return Object.entries(action.Parameters ?? {}).find(([, value]) => typeof value === "string")?.[0]
}

function resourceParameter(action: FlowAction): string | undefined {
  return Object.keys(action.Parameters ?? {}).find((name) =>
    /^(QueueId|ContactFlowId|LambdaFunctionARN|FlowModuleId|PromptId)$/.test(name),
  )
}

function withTransitions(action: FlowAction, changes: FlowTransitions): FlowAction {
  return { ...action, Transitions: { ...action.Transitions, ...changes } }
}

function withParameters(
  action: FlowAction,
  change: (parameters: JsonObject) => JsonObject,
): FlowAction {
  return { ...action, Parameters: change(action.Parameters ?? {}) }
}

function misspeltErrors(action: FlowAction): FlowError[] {
  const [first, ...others] = errorsOf(action)
  return first === undefined ? [] : [{ ...first, ErrorType: `${first.ErrorType}s` }, ...others]
}

function errorsTo(action: FlowAction, target: string): FlowError[] {
  return errorsOf(action).map(({ ErrorType }) => ({ NextAction: target, ErrorType }))
}

function comparing(
  action: FlowAction,
  { Operator, Operands }: Partial<FlowCondition["Condition"]>,
): FlowCondition[] {
  return conditionsOf(action).map(({ NextAction, Condition }) => ({
    NextAction,
    Condition: {
      Operator: Operator ?? Condition.Operator,
      Operands: Operands ?? Condition.Operands,
    },
  }))
}

function withoutNext({ Errors = [], Conditions = [] }: FlowTransitions): FlowTransitions {
  return { Errors, Conditions }
}

function without(object: JsonObject, key: string): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([name]) => name !== key))
}

function renamed(object: JsonObject, rename: (name: string) => string): JsonObject {
  return Object.fromEntries(
    Object.entries(object).map(([name, value], index): [string, JsonValue] => [
      index === 0 ? rename(name) : name,
      value,
    ]),
  )
}
