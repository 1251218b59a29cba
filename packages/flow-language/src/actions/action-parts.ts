import type { Code, Properties } from "../code/code.ts"
import type { ErrorProperty } from "../error-branches.ts"
import type { JsonObject, JsonValue } from "../flow-content.ts"
import type { FlowType } from "../flow-type.ts"
import type { OutcomeProperty } from "../outcome-branches.ts"
import type { ResolveResource } from "../resource-reference.ts"
import type { ActionRule, CombinationRule, Predicate } from "../rule/action-rule.ts"
import type { ParameterRule } from "../rule/value-rule.ts"

/** Types of flows in which an action may stand. */
export type FlowTypes = readonly FlowType[] | "all"

/** What an action type is, stated once. */
export interface ActionParts<
  Flows extends FlowTypes,
  Next extends NextAction,
  F extends Fields,
  Group,
  B extends Branches,
  Named extends string,
> extends Omit<ActionRule, "flowTypes" | "parameters" | "errors" | "next"> {
  readonly flowTypes: Flows
  /** Properties that belong together and are written before the fields. */
  readonly group?: PropertyGroup<Group>
  readonly fields?: F
  /** Parameters that always hold the same. */
  readonly constants?: Readonly<
    Record<string, { readonly value: string; readonly rule: ParameterRule }>
  >
  /** Parameters that exports hold and the function doesn't write. */
  readonly otherParameters?: Readonly<Record<string, ParameterRule>>
  readonly branches?: B
  /** The property that holds branches by the name of the result, as in `onAction: { Back: "menu" }`. */
  readonly named?: Named
  readonly next: Next
}

/**
 * `NextAction`: a property `next` that is demanded; one that may be left out, because the action never ends by itself; the target of the branch that the console repeats there, unless a
 * property `next` says otherwise; or none, because the flow ends.
 */
export type NextAction =
  | "required"
  | "optional"
  | { readonly mirrors: ErrorProperty | OutcomeProperty }
  | "none"

/** A property of the function, and the parameters that it becomes: how they are written, read back and checked. */
export interface Field<Value, Optional extends boolean = boolean> {
  readonly parameters: Readonly<Record<string, ParameterRule>>
  readonly optional: Optional
  write(value: Value, resolve: ResolveResource): Readonly<Record<string, JsonValue | undefined>>
  /** The expression for the value; undefined where the parameters hold none that the property can have. */
  read(parameters: JsonObject): Code | undefined
}

/** The properties of a function by name; in this order an import writes them. */
export type Fields = Readonly<Record<string, Field<never>>>

/** Properties that become parameters together: one of several, or several in one object. */
export interface PropertyGroup<Value> {
  readonly parameters: Readonly<Record<string, ParameterRule>>
  readonly combinations?: readonly CombinationRule[]
  write(
    properties: Value,
    resolve: ResolveResource,
  ): Readonly<Record<string, JsonValue | undefined>>
  read(parameters: JsonObject): Properties
  /** Properties that must be read for a call; of a list, one. */
  readonly needs: readonly (string | readonly string[])[]
}

/** Error branches and outcomes, and when the type demands them. */
export type Branches = { readonly [Name in ErrorProperty | OutcomeProperty]?: Demand }

/**
 * When a branch is demanded. A predicate: where it holds, and refused elsewhere; the group's type then says which of its
 * forms have the property.
 */
export type Demand = "required" | "optional" | Predicate

/** What an action type is, whatever its function takes. */
export type AnyActionParts = ActionParts<FlowTypes, NextAction, Fields, never, Branches, string>
