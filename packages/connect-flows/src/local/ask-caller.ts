import type { FlowContent } from "@call-center/flow-language/actions"
import {
  type AskScenario,
  type MissingAnswer,
  type Scenario,
  withAnswers,
} from "@call-center/simulator"

import type { CallerLines } from "../terminal/caller-lines.ts"
import { scenarioQuestion } from "./scenario-question.ts"

/** Answers of whoever dials, as far as the scenario has none. */
export interface AskedAnswers {
  readonly ask: AskScenario
  /** All that was answered. */
  readonly answered: () => Scenario
  /** What was asked for and not answered, in words: what it is, and what happened instead. */
  readonly unanswered: () => readonly string[]
}

/** Who is asked, and about which flows. */
export interface AskedPerson {
  /** Where answers are typed; undefined where nobody sits at a terminal: then what is missing is only noted. */
  readonly lines: Pick<CallerLines, "next"> | undefined
  /** Shows a line. */
  readonly tell: (line: string) => void
  readonly flows: ReadonlyMap<string, FlowContent>
}

/** Asks whoever dials for what calls need to know; an empty answer goes on without. */
export function askCaller({ lines, tell, flows }: AskedPerson): AskedAnswers {
  let answered: Scenario = {}
  const unanswered: string[] = []
  const ask = async (missing: MissingAnswer): Promise<Scenario> => {
    const { text, otherwise, read } = scenarioQuestion(missing, flows)
    const given = lines === undefined ? "" : await reply(text, otherwise)
    if (given === "") {
      unanswered.push(`${nameOf(missing)}: ${otherwise}`)
      return {}
    }
    const answer = read(given)
    if (!("problem" in answer)) {
      answered = withAnswers(answered, answer)
      return answer
    }
    tell(answer.problem)
    return ask(missing)
  }
  const reply = async (text: string, otherwise: string): Promise<string> => {
    tell(`${text} (Enter: ${otherwise})`)
    return (await lines?.next("answer "))?.trim() ?? ""
  }
  return { ask, answered: () => answered, unanswered: () => unanswered }
}

function nameOf(missing: MissingAnswer): string {
  switch (missing.about) {
    case "hours":
      return `hours ${missing.hoursOfOperation}`
    case "queue":
      return `queue ${missing.queue}`
    case "lambda":
      return `Lambda function ${missing.functionArn}`
    case "codeHook":
      return `code hook of ${missing.aliasArn}`
    case "service":
      return `${missing.actionType} ${missing.action}`
  }
}
