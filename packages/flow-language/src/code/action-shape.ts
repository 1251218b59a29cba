import type { Action } from "../action.ts"
import type { FlowCondition, JsonObject } from "../flow-content.ts"
import type { Properties } from "./code.ts"
import type { ConditionCode } from "./condition-code.ts"

/** How an action in JSON becomes a call of the function that stands for its type. */
export interface ActionShape {
  readonly name: string
  readonly build: (properties: never) => Action
  /** Properties that its parameters become; a parameter that fits none is kept as a trace of the export. */
  readonly parameters: (parameters: JsonObject) => Properties
  readonly conditions: ConditionCode
  /** Properties without which the function isn't called; of a list, one. */
  readonly needs: readonly (string | readonly string[])[]
  /** `NextAction`: a property that is demanded, one that defaults to another branch, or none. */
  readonly next: "demanded" | "optional" | "none"
}

/** What differs from an action with `next` and nothing else but error branches, which its rule knows. */
export type ShapeParts = Partial<Omit<ActionShape, "name" | "build">>

/** The shape of a function's calls. */
export function completeShape(
  name: string,
  build: ActionShape["build"],
  parts: ShapeParts,
): ActionShape {
  return {
    name,
    build,
    parameters: () => ({}),
    conditions: noConditions,
    needs: [],
    next: "demanded",
    ...parts,
  }
}

function noConditions(conditions: readonly FlowCondition[]): Properties | undefined {
  return conditions.length === 0 ? {} : undefined
}
