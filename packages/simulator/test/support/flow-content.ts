/** One action of a test flow: `conditions` maps `"Operator operand"` or a bare operand (Equals) to a target. */
export interface TestAction {
  readonly type: string
  readonly parameters?: Readonly<Record<string, unknown>>
  readonly next?: string
  readonly conditions?: Readonly<Record<string, string>>
  readonly errors?: Readonly<Record<string, string>>
}

/** Flow-language JSON from a short form; the first action starts. */
export function flowContent(actions: Readonly<Record<string, TestAction>>): unknown {
  return {
    Version: "2019-10-30",
    StartAction: Object.keys(actions)[0],
    Metadata: {},
    Actions: Object.entries(actions).map(([identifier, action]) => ({
      Identifier: identifier,
      Type: action.type,
      Parameters: action.parameters ?? {},
      Transitions: {
        ...(action.next === undefined ? {} : { NextAction: action.next }),
        Conditions: Object.entries(action.conditions ?? {}).map(([condition, target]) => ({
          NextAction: target,
          Condition: conditionOf(condition),
        })),
        Errors: Object.entries(action.errors ?? {}).map(([errorType, target]) => ({
          NextAction: target,
          ErrorType: errorType,
        })),
      },
    })),
  }
}

function conditionOf(text: string): unknown {
  const match = /^(Equals|Text\w+|Number\w+|KeyExists) (.*)$/.exec(text)
  return { Operator: match?.[1] ?? "Equals", Operands: [match?.[2] ?? text] }
}

/** A message that leads on. */
export function says(text: string, next: string): TestAction {
  return { type: "MessageParticipant", parameters: { Text: text }, next }
}

/** Hangs up. */
export const hangUp: TestAction = { type: "DisconnectParticipant" }
