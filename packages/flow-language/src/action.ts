import type { ActionBody, FlowTransitions, JsonObject, JsonValue } from "./flow-content.ts"
import type { ResolveResource } from "./resource-reference.ts"

/**
 * An action of a flow under construction. `Target` are the keys that its transitions name: `never`
 * for an action that ends the flow.
 */
export interface Action<Target extends string = string, Type extends string = string> {
  readonly type: Type
  /** What stands in the flow, once references are resolved. */
  readonly emit: (resolve: ResolveResource) => ActionBody<Target>
}

/** Parameters as a builder writes them: what is undefined is left out. */
export type ParametersOf = (
  resolve: ResolveResource,
) => Readonly<Record<string, JsonValue | undefined>>

interface ActionParts<Target extends string> {
  readonly parameters?: ParametersOf
  readonly transitions: FlowTransitions<NoInfer<Target>>
}

/** An action of a type that leads somewhere: the caller's return type says where. */
export function action<const Type extends string, Target extends string>(
  type: Type,
  parts: ActionParts<Target>,
): Action<Target, Type> {
  return {
    type,
    emit: (resolve) => ({
      Type: type,
      Parameters: present(parts.parameters?.(resolve) ?? {}),
      Transitions: withoutEmptyLists(parts.transitions),
    }),
  }
}

/** The properties that have a value. */
export function present(properties: Readonly<Record<string, JsonValue | undefined>>): JsonObject {
  const kept: Record<string, JsonValue> = {}
  for (const [key, value] of Object.entries(properties)) {
    if (value !== undefined) kept[key] = value
  }
  return kept
}

function withoutEmptyLists<Target extends string>({
  NextAction,
  Errors = [],
  Conditions = [],
}: FlowTransitions<Target>): FlowTransitions<Target> {
  return {
    ...(NextAction !== undefined && { NextAction }),
    ...(Errors.length > 0 && { Errors }),
    ...(Conditions.length > 0 && { Conditions }),
  }
}
