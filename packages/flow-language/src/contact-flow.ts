import type { Action } from "./action.ts"
import type { ActionTypeBarredFrom } from "./catalogue/catalogue.ts"
import type { JsonObject } from "./flow-content.ts"
import type { FlowType } from "./flow-type.ts"

/** A flow as the author describes it; `emitFlow` turns it into what Amazon Connect reads. */
export interface ContactFlow {
  readonly name: string
  readonly type: FlowType
  /** Key of the action that a contact meets first. */
  readonly start: string
  /** The key is the action's Identifier. */
  readonly actions: Readonly<Record<string, Action>>
  /** The content's `Metadata`; without it the name and the type, "none" for no metadata at all. */
  readonly metadata?: JsonObject | "none"
  /** The content's `Settings`: modules only. */
  readonly settings?: JsonObject
}

/** Actions by their identifiers. */
export type ActionRecord = Readonly<Record<string, Action>>

/** A flow as its author describes it, its transitions checked by the compiler. */
export interface ContactFlowDescription<Type extends FlowType, Actions extends ActionRecord> {
  readonly name: string
  readonly type: Type
  readonly start: NoInfer<keyof Actions & string>
  readonly actions: Actions & Connected<Actions> & AllowedIn<NoInfer<Type>, Actions>
  readonly metadata?: JsonObject | "none"
}

/** Actions whose transitions all name a key of the record; a record whose keys aren't known is none. */
export type Connected<Actions extends ActionRecord> = string extends keyof Actions
  ? { readonly "expected literal keys: give fragments their keys with actionAt": never }
  : { readonly [Key in keyof Actions]: Action<keyof Actions & string> }

/** Actions of types that may stand in flows of a type, as far as their types are known. */
export type AllowedIn<Type extends FlowType, Actions extends ActionRecord> = {
  readonly [Key in keyof Actions]: Actions[Key] extends Action<string, ActionTypeBarredFrom<Type>>
    ? { readonly "an action that may not stand in flows of type": Type }
    : unknown
}

/** Actions that a fragment adds to a flow: `Keys` are its own, `Exits` are keys that the flow must have. */
export type FlowFragment<Keys extends string, Exits extends string = never> = {
  readonly [Key in Keys]: Action<Keys | Exits>
}

/**
 * Describes a flow as one flat record: the key is the action's Identifier. A transition that names no
 * key doesn't compile, nor does an action that AWS bars from flows of this type. Fragments come in by
 * spread.
 *
 * @example
 * contactFlow({
 *   name: "main",
 *   type: "CONTACT_FLOW",
 *   start: "greet",
 *   actions: {
 *     greet: messageParticipant({ text: "Welcome", next: "hangUp" }),
 *     hangUp: disconnectParticipant(),
 *   },
 * })
 */
export function contactFlow<const Type extends FlowType, const Actions extends ActionRecord>(
  description: ContactFlowDescription<Type, Actions>,
): ContactFlow {
  return description
}

/** One action under a key that a fragment's caller chose, for spreading into the record. */
export function actionAt<const Key extends string, Placed extends Action>(
  key: Key,
  placed: Placed,
): { readonly [K in Key]: Placed } {
  // TypeScript types a computed key as string; the literal is known here.
  return { [key]: placed } as { readonly [K in Key]: Placed }
}
