import type { Action } from "../action.ts"
import { type ActionShape, completeShape, type ShapeParts } from "../code/action-shape.ts"
import type { ActionRule } from "../rule/action-rule.ts"
import type { FlowTypes } from "./action-parts.ts"

/** What is known of an action type, in one place. */
export interface ActionDescription<
  Type extends string = string,
  Flows extends FlowTypes = FlowTypes,
> {
  readonly type: Type
  readonly rule: ActionRule & { readonly flowTypes: Flows }
  /** How an exported action becomes a call of the function; the first that fits is taken. */
  readonly shapes: readonly ActionShape[]
}

/** A rule, and how an importer reads actions that follow it. */
export type DescriptionParts<Flows extends FlowTypes> = Omit<ActionRule, "flowTypes"> & {
  readonly flowTypes: Flows
  readonly shapes: readonly ShapeParts[]
}

/** A function of its own for an action type that `defineAction` can't give one, with what is known of the type. */
export function describeAction<
  const Type extends string,
  const Flows extends FlowTypes,
  Build extends (properties: never) => Action<string, Type>,
>(
  type: Type,
  build: Build,
  { shapes, ...rule }: DescriptionParts<Flows>,
): Build & ActionDescription<Type, Flows> {
  const name = `${type.charAt(0).toLowerCase()}${type.slice(1)}`
  return Object.assign(build, {
    type,
    rule,
    shapes: shapes.map((parts) => completeShape(name, build, parts)),
  })
}
