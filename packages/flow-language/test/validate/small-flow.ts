import type { FlowContent, FlowIssue } from "../../src/index.ts"
import { validateFlow } from "../../src/index.ts"

/** A valid flow of two actions, with changes. */
export function smallFlow(changes: Readonly<Record<string, unknown>> = {}): FlowContent {
  return {
    Version: "2019-10-30",
    StartAction: "greet",
    Actions: [message("greet", "hangUp"), hangUp],
    ...changes,
  }
}

/** A flow of these actions, beginning with the first. */
export function flowOf(...actions: readonly FlowContent["Actions"][number][]): FlowContent {
  return smallFlow({ StartAction: actions[0]?.Identifier, Actions: actions })
}

export const hangUp = {
  Identifier: "hangUp",
  Type: "DisconnectParticipant",
  Parameters: {},
  Transitions: {},
}

/** Says its words and goes on. */
export function message(identifier: string, next: string, text = "Hello"): typeof greeting {
  return {
    ...greeting,
    Identifier: identifier,
    Parameters: { Text: text },
    Transitions: { NextAction: next },
  }
}

const greeting = {
  Identifier: "greet",
  Type: "MessageParticipant",
  Parameters: { Text: "Hello" },
  Transitions: { NextAction: "hangUp" },
}

/** An action with one way on and one for errors. */
export function step(
  identifier: string,
  type: string,
  {
    next,
    failed = next,
    ...parameters
  }: { next: string; failed?: string } & Record<string, unknown>,
): FlowContent["Actions"][number] {
  return {
    Identifier: identifier,
    Type: type,
    Parameters: parameters as never,
    Transitions: {
      NextAction: next,
      Errors: [{ NextAction: failed, ErrorType: "NoMatchingError" }],
    },
  }
}

/** Calls a function. */
export function lambda(
  identifier: string,
  name: string,
  next: string,
): FlowContent["Actions"][number] {
  return step(identifier, "InvokeLambdaFunction", {
    LambdaFunctionARN: `arn:aws:lambda:us-east-1:000000000000:function:${name}`,
    InvocationTimeLimitSeconds: "3",
    next,
    failed: "hangUp",
  })
}

/** `severity code at path`, one for each issue. */
export function summaries(
  content: unknown,
  options?: Parameters<typeof validateFlow>[1],
): readonly string[] {
  return validateFlow(content, options).map(summary)
}

function summary({ severity, code, path }: FlowIssue): string {
  return path === "" ? `${severity} ${code}` : `${severity} ${code} at ${path}`
}
