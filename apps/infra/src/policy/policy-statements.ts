import { list, record, text } from "./json.ts"
import { documentOf } from "./synthesized-stack.ts"

/** A statement of an IAM policy, each of its lists a list. */
export interface Statement {
  readonly sid: string
  readonly allows: boolean
  readonly actions: readonly string[]
  readonly resources: readonly string[]
  readonly notResources: readonly string[]
  /** Services, ARNs and `*`, whatever kind they are given as. */
  readonly principals: readonly string[]
  /** Keys of all conditions, lower-cased. */
  readonly conditionKeys: readonly string[]
  readonly condition: Readonly<Record<string, unknown>>
}

/** Statements of a policy in an argument. */
export function statementsOf(argument: unknown): readonly Statement[] {
  return list(documentOf(argument)["Statement"]).map((value) => {
    const statement = record(value)
    const condition = record(statement["Condition"])
    return {
      sid: text(statement["Sid"]),
      allows: statement["Effect"] === "Allow",
      actions: texts(statement["Action"]),
      resources: texts(statement["Resource"]),
      notResources: texts(statement["NotResource"]),
      principals: principalsOf(statement["Principal"]),
      conditionKeys: Object.values(condition).flatMap((inner) =>
        Object.keys(record(inner)).map((key) => key.toLowerCase()),
      ),
      condition,
    }
  })
}

function principalsOf(principal: unknown): readonly string[] {
  return typeof principal === "string"
    ? [principal]
    : Object.values(record(principal)).flatMap(texts)
}

function texts(value: unknown): readonly string[] {
  return list(value).map(text)
}
