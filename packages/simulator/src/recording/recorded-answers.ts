import type { CodeHookExchange, WordsRead } from "../events/lex-turn-told.ts"
import { missingFunction } from "../invoke-function.ts"
import type { DeployedBot, SimulatorOptions } from "../simulator.ts"
import type { RecordedCall } from "./recording.ts"

/** Functions that answer as they did in a recorded call, one invocation after the other. */
export interface RecordedAnswers {
  readonly lambdas: NonNullable<SimulatorOptions["lambdas"]>
  readonly codeHook: NonNullable<DeployedBot["codeHook"]>
  readonly wordsRead: (event: unknown) => WordsRead | undefined
}

/** What functions answered in a call, ready to be answered again; once used up they fail and say so. */
export function recordedAnswers({ events }: RecordedCall): RecordedAnswers {
  const exchanges = events
    .flatMap((event) => (event.type === "LexTurn" || event.type === "LexFailed" ? event.hook : []))
    .values()
  let last: CodeHookExchange | undefined
  return {
    lambdas: lambdasOf(events),
    codeHook: async () => {
      last = exchanges.next().value
      return answerOf(last)
    },
    wordsRead: () => last?.read,
  }
}

type LambdaInvoked = Extract<RecordedCall["events"][number], { type: "LambdaInvoked" }>

function lambdasOf(events: RecordedCall["events"]): RecordedAnswers["lambdas"] {
  const invoked = new Map<string, LambdaInvoked[]>()
  for (const event of events) {
    // What was not deployed then is not deployed now: the flow meets it in its own way.
    if (event.type !== "LambdaInvoked" || event.reason === missingFunction(event.arn)) continue
    const before = invoked.get(event.arn)
    if (before === undefined) invoked.set(event.arn, [event])
    else before.push(event)
  }
  return Object.fromEntries(
    Array.from(invoked, ([arn, list]) => {
      const answers = list.values()
      return [arn, async () => answerOf(answers.next().value)]
    }),
  )
}

function answerOf(recorded: Pick<CodeHookExchange, "answered" | "reason"> | undefined): unknown {
  if (recorded === undefined)
    throw new Error("the recording holds no further answer of this function")
  if (recorded.reason !== undefined) throw new Error(recorded.reason)
  return recorded.answered
}
