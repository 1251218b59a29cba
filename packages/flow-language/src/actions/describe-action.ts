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

/**
 * A function of its own for an action type that `defineAction` can't give one, with what is known of the type. Parts that
 * a function gives are made when they are first asked for: most programs ask for few types.
 */
export function describeAction<
  const Type extends string,
  const Flows extends FlowTypes,
  Build extends (properties: never) => Action<string, Type>,
>(
  type: Type,
  build: Build,
  parts: DescriptionParts<Flows> | (() => DescriptionParts<Flows>),
): Build & ActionDescription<Type, Flows> {
  let known: Omit<ActionDescription<Type, Flows>, "type"> | undefined
  const describe = (): Omit<ActionDescription<Type, Flows>, "type"> => {
    const { shapes, ...rule } = typeof parts === "function" ? parts() : parts
    const name = `${type.charAt(0).toLowerCase()}${type.slice(1)}`
    return { rule, shapes: shapes.map((shape) => completeShape(name, build, shape)) }
  }
  return Object.defineProperties(build, {
    type: { value: type },
    rule: { get: () => (known ??= describe()).rule },
    shapes: { get: () => (known ??= describe()).shapes },
  }) as Build & ActionDescription<Type, Flows>
}
