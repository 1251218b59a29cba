import type { ResourceKind } from "../resource-reference.ts"

/** What one value of an action's parameters may be. */
export type ValueRule =
  | TextRule
  | ChoiceRule
  | IntegerRule
  | PatternRule
  | ResourceRule
  | ReferenceRule
  | MapRule
  | ObjectRule
  | ListRule
  | EitherRule
  | JsonRule

/** Words, attributes, or both mixed. */
export interface TextRule {
  readonly kind: "text"
  /** Whether attributes may stand in it. */
  readonly dynamic: boolean
  /** Spoken text is limited: 3,000 billed characters, 6,000 with all tags. */
  readonly spoken?: boolean
}

/** One of some words. */
export interface ChoiceRule {
  readonly kind: "choice"
  readonly values: readonly string[]
  readonly dynamic: boolean
  /** Exports spell it in several ways. */
  readonly anyCase?: boolean
  /** The list may not be complete: another word is only doubtful. */
  readonly open?: boolean
}

/** A whole number, written as a string. */
export interface IntegerRule {
  readonly kind: "integer"
  readonly minimum: number
  readonly maximum: number
  readonly dynamic: boolean
  /** Whether the service takes a JSON number as well. */
  readonly orNumber?: boolean
}

/** A string of some form. */
export interface PatternRule {
  readonly kind: "pattern"
  readonly pattern: RegExp
  readonly expected: string
  readonly dynamic: boolean
}

/** An id, an ARN, or one attribute that holds either. */
export interface ResourceRule {
  readonly kind: "resource"
  readonly resource: ResourceKind
}

/** One attribute, never fixed words. */
export interface ReferenceRule {
  readonly kind: "reference"
}

/** Names of the author's choice. */
export interface MapRule {
  readonly kind: "map"
  readonly value: ValueRule
  readonly key?: { readonly pattern: RegExp; readonly expected: string }
  readonly minimum?: number
  readonly maximum?: number
  /** Names and values together, in bytes. */
  readonly maximumBytes?: number
}

/** Names of AWS's choice. */
export interface ObjectRule {
  readonly kind: "object"
  readonly fields: Readonly<Record<string, ParameterRule>>
  /** The list may not be complete: other names are left alone. */
  readonly open?: boolean
  /** One name and no second; "usual" when the service takes others at first. */
  readonly exactlyOne?: "demanded" | "usual"
}

/** A list of values of one kind. */
export interface ListRule {
  readonly kind: "list"
  readonly item: ValueRule
  readonly minimum?: number
}

/** One attribute, or what the other rule says. */
export interface EitherRule {
  readonly kind: "referenceOr"
  readonly rule: ValueRule
}

/** JSON of the author's choice, in which attributes may stand. */
export interface JsonRule {
  readonly kind: "json"
}

/** A value under a name. */
export type ParameterRule = ValueRule & {
  /** Whether Connect demands it; a name: unless that other parameter stands there. */
  readonly required?: boolean | { readonly unless: string }
  /** Seen in exports of the console but refused by CreateContactFlow, or not settled: only doubtful. */
  readonly doubtful?: string
  /** What AWS has ended, and since when: it is taken, but does nothing any more. */
  readonly retired?: { readonly ended: string; readonly instead?: string }
}

/** Words, attributes, or both mixed. */
export const text = { kind: "text", dynamic: true } as const satisfies TextRule

/** Words only. */
export const staticText = { kind: "text", dynamic: false } as const satisfies TextRule

/** What a caller hears: text or SSML. */
export const spokenText = { kind: "text", dynamic: true, spoken: true } as const satisfies TextRule

/** One attribute, never fixed words. */
export const reference = { kind: "reference" } as const satisfies ReferenceRule

/** JSON of the author's choice. */
export const json = { kind: "json" } as const satisfies JsonRule

/** One of some words, fixed. */
export function staticChoice(...values: readonly string[]): ChoiceRule {
  return { kind: "choice", values, dynamic: false }
}

/** One of some words, or an attribute. */
export function choice(...values: readonly string[]): ChoiceRule {
  return { kind: "choice", values, dynamic: true }
}

/** A whole number, fixed. */
export function staticInteger(minimum: number, maximum = Number.MAX_SAFE_INTEGER): IntegerRule {
  return { kind: "integer", minimum, maximum, dynamic: false }
}

/** A whole number, or an attribute. */
export function integer(minimum: number, maximum = Number.MAX_SAFE_INTEGER): IntegerRule {
  return { kind: "integer", minimum, maximum, dynamic: true }
}

/** An id, an ARN, or an attribute. */
export function resource(kind: ResourceKind): ResourceRule {
  return { kind: "resource", resource: kind }
}

/** Names of the author's choice with values of one kind. */
export function mapOf(value: ValueRule, limits: Omit<MapRule, "kind" | "value"> = {}): MapRule {
  return { kind: "map", value, ...limits }
}

/** A list of values of one kind. */
export function listOf(item: ValueRule, minimum = 0): ListRule {
  return { kind: "list", item, minimum }
}

/** An object of known fields only. */
export function objectOf(fields: ObjectRule["fields"]): ObjectRule {
  return { kind: "object", fields }
}

/** An object of which only some fields are known. */
export function openObject(fields: ObjectRule["fields"] = {}): ObjectRule {
  return { kind: "object", fields, open: true }
}

/** A parameter that Connect demands unless another one stands there. */
export function requiredUnless<Rule extends ValueRule>(
  unless: string,
  rule: Rule,
): Rule & { readonly required: { readonly unless: string } } {
  return { ...rule, required: { unless } }
}

/** A parameter that Connect demands. */
export function required<Rule extends ValueRule>(rule: Rule): Rule & { readonly required: true } {
  return { ...rule, required: true }
}
