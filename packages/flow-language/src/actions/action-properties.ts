import type { BranchesByName } from "../condition.ts"
import type { Branches, Fields, NextAction } from "./action-parts.ts"

/** What the function of an action type takes. */
export type KnownProperties<
  F extends Fields,
  Group,
  B extends Branches,
  Named extends string,
  Next extends NextAction,
> = FieldProperties<F> & Group & BranchProperties<B> & NamedProperty<Named> & NextProperty<Next>

/** A property that the type doesn't have may have no value. */
/** What no property may be that the type doesn't have. */
export type RefuseOthers<P, Known, Type extends string> = {
  readonly [K in Exclude<keyof P, KeysOf<Known>>]: { readonly "is no property of": Type }
}

/** The keys that the branches among the properties name. */
export type TargetsOf<P, Branch, Named> = P extends unknown
  ? {
      [K in keyof P]: K extends Named ? Values<NonNullable<P[K]>> : K extends Branch ? P[K] : never
    }[keyof P] &
      string
  : never

type Values<T> = T[keyof T]

type KeysOf<T> = T extends unknown ? keyof T : never

// Mapped over keys of F, and not renamed, so that editors show what is said of a field.
type FieldProperties<F extends Fields> = Demanded<F, KeysWhere<F, false>> &
  Allowed<F, KeysWhere<F, true>>

type Demanded<F extends Fields, K extends keyof F> = { readonly [P in K]: ValueOf<F[P]> }

type Allowed<F extends Fields, K extends keyof F> = { readonly [P in K]?: ValueOf<F[P]> }

type KeysWhere<F extends Fields, Optional extends boolean> = {
  [K in keyof F]: F[K]["optional"] extends Optional ? K : never
}[keyof F]

type ValueOf<Field> = Field extends { write(value: infer Value, ...others: never): unknown }
  ? Value
  : never

type BranchProperties<B extends Branches> = {
  readonly [K in BranchesWith<B, "required">]: string
} & { readonly [K in BranchesWith<B, "optional">]?: string }

type BranchesWith<B extends Branches, Demand> = {
  [K in keyof B]: B[K] extends Demand ? K : never
}[keyof B]

type NamedProperty<Named extends string> = { readonly [K in Named]?: BranchesByName }

type NextProperty<Next extends NextAction> = Next extends "required"
  ? { readonly next: string }
  : Next extends "none"
    ? unknown
    : {
        /** Written as `NextAction`; defaults to the branch that the console repeats there. */
        readonly next?: string
      }
