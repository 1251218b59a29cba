import type { FlowType } from "../flow-type.ts"
import type { Namespace } from "../json-path.ts"
import type { ParameterRule } from "./value-rule.ts"

/** What Amazon Connect wants of one action type. */
export interface ActionRule {
  /**
   * S: checked against CreateContactFlow by a public project. D: AWS's pages only. E: seen in exports
   * only. A rule that rests on less than S is a warning.
   */
  readonly evidence: "S" | "D" | "E"
  /** What a contact meets in it: `roleOf` tells it of an action as it stands. */
  readonly role: ActionRole
  /** The form in which an action of another role only "works": it neither says nor asks anything. */
  readonly worksWhen?: Predicate
  /** The form in which an action that listens says nothing first. */
  readonly silentWhen?: Predicate
  /** The form in which a contact that left comes back and goes on with `NextAction`. */
  readonly returnsWhen?: Predicate
  /** Whether it brings the contact to agents, so that hours of operation should have been checked before. */
  readonly reachesAgents?: boolean
  /** Namespaces that are empty before an action of this type has run, for example `External`. */
  readonly fills?: readonly Namespace[]
  readonly parameters: Readonly<Record<string, ParameterRule>>
  readonly combinations?: readonly CombinationRule[]
  /** Parameters that another one brings with it. */
  readonly needs?: readonly Need[]
  readonly errors: ErrorRules
  /** The first case whose `when` holds counts. None: no conditions. */
  readonly conditions?: readonly ConditionRule[]
  /** "none" ends the flow. "optional" is never taken: the action goes on until something interrupts it. */
  readonly next: "required" | "optional" | "none"
  readonly flowTypes: readonly FlowType[] | "all"
  /** Grade of `flowTypes`, where it is better or worse than the action's. */
  readonly flowTypesEvidence?: "S" | "D"
  readonly channels?: readonly Channel[]
  /** Why a cycle of actions with this one in it takes time or ends, where `role` doesn't tell. */
  readonly endsCycle?: "wait" | "loop"
  /** Whether the same action can come out differently the next time. */
  readonly varies?: boolean
  /** What AWS ended, and since when. */
  readonly retired?: string
}

/**
 * What a contact meets in an action. "decides": it only chooses a way; "leaves": the contact leaves the flow, or the
 * flow ends; "works": everything else.
 */
export type ActionRole = "speaks" | "listens" | "decides" | "works" | "leaves"

/** How a contact reaches the call centre. */
export type Channel = "VOICE" | "CHAT" | "TASK" | "EMAIL"

/** How many of some parameters may stand together. */
export interface CombinationRule {
  readonly of: readonly string[]
  readonly minimum: number
  readonly maximum: number
}

/** A parameter that must be there when the predicate holds; a name or a path of names. */
export interface Need {
  readonly when: Predicate
  readonly needs: string
}

/** Error branches: demanded, allowed, or by the form of the action. */
export interface ErrorRules {
  readonly required?: readonly string[]
  readonly optional?: readonly string[]
  /** Required when the predicate holds, refused when it doesn't. */
  readonly when?: readonly { readonly if: Predicate; readonly required: readonly string[] }[]
}

/** What conditions may compare. */
export interface ConditionRule {
  readonly when?: Predicate
  readonly operators: readonly Operator[]
  readonly operands: OperandRule
  readonly minimum?: number
  /** Whether success may have no result to compare: the flow then goes on with `NextAction`. */
  readonly orNext?: boolean
}

/** What may stand as an operand. */
export type OperandRule =
  /** Anything. */
  | { readonly kind: "any" }
  /** A number as a string, or an attribute. */
  | { readonly kind: "number" }
  /** Ascending numbers up to 101. */
  | { readonly kind: "thresholds" }
  /** One of these, `all` of them once each. */
  | { readonly kind: "fixed"; readonly values: readonly string[]; readonly all?: boolean }

/** Comparisons that the service knows. */
export const operators = [
  "Equals",
  "TextStartsWith",
  "TextEndsWith",
  "TextContains",
  "NumberGreaterThan",
  "NumberGreaterOrEqualTo",
  "NumberLessThan",
  "NumberLessOrEqualTo",
  "KeyExists",
] as const

/** A comparison that the service knows. */
export type Operator = (typeof operators)[number]

/** Something about an action's parameters; `parameter` is a name or a path of names. */
export type Predicate =
  | { readonly parameter: string; readonly is: string }
  | { readonly parameter: string; readonly isNot: string }
  | { readonly parameter: string; readonly present: boolean }
  | { readonly parameter: string; readonly includes: string }
  | { readonly all: readonly Predicate[] }

/** Exactly one of the parameters. */
export function exactlyOne(...of: readonly string[]): CombinationRule {
  return { of, minimum: 1, maximum: 1 }
}

/** One of the parameters or none. */
export function atMostOne(...of: readonly string[]): CombinationRule {
  return { of, minimum: 0, maximum: 1 }
}

/** One of the parameters or several. */
export function atLeastOne(...of: readonly string[]): CombinationRule {
  return { of, minimum: 1, maximum: of.length }
}

/** Any error branch, and nothing else. */
export const noMatchingError = { required: ["NoMatchingError"] } as const satisfies ErrorRules

/** A condition `Equals <one of these>`. */
export function equalsOneOf(...values: readonly string[]): ConditionRule {
  return { operators: ["Equals"], operands: { kind: "fixed", values } }
}

/** Conditions `Equals`, one for each of these. */
export function equalsEach(...values: readonly string[]): ConditionRule {
  return { operators: ["Equals"], operands: { kind: "fixed", values, all: true } }
}

/** Conditions `Equals <any name>`. */
export const equalsAny = {
  operators: ["Equals"],
  operands: { kind: "any" },
} as const satisfies ConditionRule

/** Where flows run that a caller's call comes in by, transfers to, or waits in. */
export const inboundFlows = [
  "CONTACT_FLOW",
  "AGENT_TRANSFER",
  "QUEUE_TRANSFER",
  "CUSTOMER_QUEUE",
  "MODULE",
] as const satisfies readonly FlowType[]

/** The same without customer queue flows. */
export const routingFlows = [
  "CONTACT_FLOW",
  "AGENT_TRANSFER",
  "QUEUE_TRANSFER",
  "MODULE",
] as const satisfies readonly FlowType[]
