import type { Action } from "../action.ts"
import type { errorTypes } from "../error-branches.ts"
import type { FlowCondition, JsonObject } from "../flow-content.ts"
import type { Properties } from "./code.ts"
import type { ConditionCode } from "./condition-code.ts"

/** Property of an error branch. */
export type ErrorProperty = keyof typeof errorTypes

/** How an action in JSON becomes a call of the function that stands for its type. */
export interface ActionShape {
  readonly name: string
  readonly build: (properties: never) => Action
  /** Properties that its parameters become; a parameter that fits none is kept as a trace of the export. */
  readonly parameters: (parameters: JsonObject) => Properties
  readonly conditions: ConditionCode
  /** Error branches that the function demands. */
  readonly errors: readonly ErrorProperty[]
  /** Error branches that it takes besides. */
  readonly optionalErrors: readonly ErrorProperty[]
  /** Properties without which the function isn't called; of a list, one. */
  readonly needs: readonly (string | readonly string[])[]
  /** `NextAction` as the function has it: demanded, written as the console does unless given, or none. */
  readonly next: "demanded" | "optional" | "none"
}

/** What differs from an action with `next`, `onError` and nothing else. */
export type ShapeParts = Partial<Omit<ActionShape, "name" | "build">>

/** The shape of the one function given, `shape({ wait }, ...)`. */
export function shape(
  named: Readonly<Record<string, (properties: never) => Action>>,
  parts: ShapeParts = {},
): ActionShape {
  const [entry] = Object.entries(named)
  if (entry === undefined) throw new TypeError("expected a function, came none")
  const [name, build] = entry
  return {
    name,
    build,
    parameters: () => ({}),
    conditions: noConditions,
    errors: ["onError"],
    optionalErrors: [],
    needs: [],
    next: "demanded",
    ...parts,
  }
}

function noConditions(conditions: readonly FlowCondition[]): Properties | undefined {
  return conditions.length === 0 ? {} : undefined
}
