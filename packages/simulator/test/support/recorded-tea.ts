import type { CallEvent, ReplayInstance, SimulatorOptions } from "../../src/index.ts"
import { createSimulator } from "../../src/index.ts"
import { parseRecording, type RecordedCall } from "../../src/recording/index.ts"
import { flowContent, hangUp, says, type TestAction } from "./flow-content.ts"
import { closing, teaAlias, teaBot } from "./tea-bot.ts"
import { flowArn, testClock } from "./test-center.ts"

export const lookup = "arn:aws:lambda:us-east-1:000000000000:function:lookup"

const actions: Readonly<Record<string, TestAction>> = {
  look: {
    type: "InvokeLambdaFunction",
    parameters: { LambdaFunctionARN: lookup, InvocationTimeLimitSeconds: "3" },
    next: "greet",
    errors: { NoMatchingError: "sorry" },
  },
  sorry: says("We do not know you.", "ask"),
  greet: says("Hello $.External.name.", "ask"),
  ask: {
    type: "ConnectParticipantWithLexBot",
    parameters: { Text: "How can I help?", LexV2Bot: { AliasArn: teaAlias } },
    next: "choose",
    errors: { NoMatchingError: "failed", NoMatchingCondition: "choose" },
  },
  failed: says("The bot failed.", "choose"),
  choose: {
    type: "GetParticipantInput",
    parameters: { Text: "Press one.", InputTimeLimitSeconds: "5", StoreInput: "False" },
    conditions: { "1": "bye" },
    errors: { InputTimeLimitExceeded: "bye", NoMatchingCondition: "bye", NoMatchingError: "bye" },
  },
  bye: says("Goodbye.", "end"),
  end: hangUp,
}

/** A tea shop whose flow may say goodbye otherwise, and that has no functions. */
export function teaInstance(goodbye = "Goodbye."): ReplayInstance {
  const { codeHook: _, ...bot } = teaBot(() => Promise.resolve(undefined))
  const content = flowContent({ ...actions, bye: says(goodbye, "end") })
  return {
    flows: [{ name: "main", arn: flowArn("main"), type: "CONTACT_FLOW", content }],
    bots: [bot],
  }
}

/** What a recorded call may differ in. */
export interface TeaCall extends Partial<
  Pick<SimulatorOptions, "clock" | "scenario" | "newContactId">
> {
  readonly codeHook?: (event: unknown) => Promise<unknown>
  readonly lookup?: () => Promise<unknown>
  readonly lines?: readonly string[]
}

/** Rings the tea shop and says the lines: keys, silence (empty), `/hangup`, or words. */
export async function teaEvents({
  codeHook = (event) => Promise.resolve(closing(event, "One tea.", { note: "hot" })),
  lookup: answer = () => Promise.resolve({ name: "Ada" }),
  lines = ["tea please", "green", "1"],
  clock = testClock(),
  scenario,
  newContactId = () => "c-1",
}: TeaCall = {}): Promise<readonly CallEvent[]> {
  const { flows } = teaInstance()
  const center = createSimulator({
    flows,
    bots: [teaBot(codeHook)],
    entryFlow: "main",
    lambdas: { [lookup]: answer },
    clock,
    newContactId,
    ...(scenario === undefined ? {} : { scenario }),
  })
  const call = await center.dial({ from: "+12025550123" })
  for (const line of lines) {
    if (line === "/hangup") await call.hangUp()
    else if (line === "") await call.silence()
    else if (/^\d+$/.test(line)) await call.press(line)
    else await call.say(line)
  }
  return call.events
}

/** Events as lines of a file. */
export function linesOf(events: readonly object[]): string {
  return events.map((event) => `${JSON.stringify(event)}\n`).join("")
}

/** The one call of a file of these events. */
export function recorded(events: readonly object[]): RecordedCall {
  const [call] = parseRecording({ text: linesOf(events), file: "tea.jsonl" }).calls
  if (call === undefined) throw new TypeError("expected a call, got none")
  return call
}
