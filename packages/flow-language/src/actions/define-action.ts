import { type Action, action } from "../action.ts"
import { type BranchesByName, equalsConditions } from "../condition.ts"
import { errorsOf } from "../error-branches.ts"
import type { FlowTransitions, JsonValue } from "../flow-content.ts"
import { outcomesOf } from "../outcome-branches.ts"
import type { ResolveResource } from "../resource-reference.ts"
import type {
  ActionParts,
  AnyActionParts,
  Branches,
  Fields,
  FlowTypes,
  NextAction,
} from "./action-parts.ts"
import type { KnownProperties, RefuseOthers, TargetsOf } from "./action-properties.ts"
import { type ActionDescription, describeAction } from "./describe-action.ts"
import { ruleOf } from "./rule-of.ts"
import { shapeOf } from "./shape-of.ts"

/** The function that builds actions of a type, and what is known of the type. */
export interface ActionBuilder<
  Type extends string,
  Flows extends FlowTypes,
  Known,
  Branch,
  Named,
> extends ActionDescription<Type, Flows> {
  <const P extends Known>(
    ...properties: object extends Known
      ? [properties?: P & RefuseOthers<P, Known, Type>]
      : [properties: P & RefuseOthers<P, Known, Type>]
  ): Action<TargetsOf<P, Branch, Named>, Type>
}

/**
 * Describes an action type once. The function that it gives builds such actions and doesn't compile without a branch
 * that the type demands, nor with a property that the type doesn't have; the validator's rule and the importer's shapes
 * are its properties.
 *
 * @example
 * export const tagContact = defineAction("TagContact", {
 *   evidence: "S",
 *   role: "works",
 *   flowTypes: "all",
 *   fields: { tags: textsAt("Tags") },
 *   branches: { onError: "required" },
 *   next: "required",
 * })
 */
export function defineAction<
  const Type extends string,
  const Flows extends FlowTypes,
  const Next extends NextAction,
  F extends Fields = {},
  Group = unknown,
  const B extends Branches = {},
  const Named extends string = never,
>(
  type: Type,
  parts: ActionParts<Flows, Next, F, Group, B, Named>,
): ActionBuilder<Type, Flows, KnownProperties<F, Group, B, Named, Next>, keyof B | "next", Named> {
  const build = (properties: Properties = {}): Action<string, Type> =>
    action<Type, string>(type, {
      parameters: (resolve) => parametersOf(parts, properties, resolve),
      transitions: parts.next === "none" ? {} : transitionsOf(parts, properties),
    })
  // The properties are checked where the function is called.
  return describeAction(type, build, () => ({
    ...ruleOf(parts),
    shapes: [shapeOf(parts)],
  })) as never
}

type Properties = Readonly<Record<string, unknown>>

function parametersOf(
  { group, fields = {}, constants = {} }: AnyActionParts,
  properties: Properties,
  resolve: ResolveResource,
): Readonly<Record<string, JsonValue | undefined>> {
  const written = Object.entries(fields).map(([name, field]) =>
    properties[name] === undefined ? {} : field.write(properties[name] as never, resolve),
  )
  return Object.assign(
    { ...group?.write(properties as never, resolve) },
    ...written,
    Object.fromEntries(Object.entries(constants).map(([name, { value }]) => [name, value])),
  )
}

function transitionsOf({ next, named }: AnyActionParts, properties: Properties): FlowTransitions {
  const targets = properties as Readonly<Record<string, string | undefined>>
  const NextAction =
    targets["next"] ?? (typeof next === "string" ? undefined : targets[next.mirrors])
  const byName = named === undefined ? undefined : (properties[named] as BranchesByName | undefined)
  return {
    ...(NextAction !== undefined && { NextAction }),
    Errors: errorsOf<string>(targets),
    Conditions: byName === undefined ? outcomesOf<string>(targets) : equalsConditions(byName),
  }
}
