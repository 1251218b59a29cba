type Branches = Readonly<Record<string, string>>

/** An action of a test flow: branches by operand and by error. */
export interface TestAction {
  readonly type: string
  readonly parameters?: Readonly<Record<string, unknown>>
  readonly next?: string
  readonly when?: Branches
  readonly errors?: Branches
}

/** Flow JSON from a short form; the first action starts. */
export function flowJson(
  actions: Readonly<Record<string, TestAction>>,
  Metadata: Readonly<Record<string, unknown>> = {},
): object {
  return {
    Version: "2019-10-30",
    StartAction: Object.keys(actions)[0],
    Metadata,
    Actions: Object.entries(actions).map(([Identifier, action]) => ({
      Identifier,
      Type: action.type,
      Parameters: action.parameters ?? {},
      Transitions: {
        ...(action.next !== undefined && { NextAction: action.next }),
        Conditions: Object.entries(action.when ?? {}).map(([operand, NextAction]) => ({
          NextAction,
          Condition: { Operator: "Equals", Operands: [operand] },
        })),
        Errors: Object.entries(action.errors ?? {}).map(([ErrorType, NextAction]) => ({
          NextAction,
          ErrorType,
        })),
      },
    })),
  }
}

/** Says something and goes on. */
export function says(Text: string, next: string): TestAction {
  return {
    type: "MessageParticipant",
    parameters: { Text },
    next,
    errors: { NoMatchingError: next },
  }
}

/** Hangs up. */
export const hangUp: TestAction = { type: "DisconnectParticipant" }
