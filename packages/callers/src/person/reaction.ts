import type { Facts } from "./understood.ts"

/** What a person does when it is their turn. */
export type Reaction = Deed & {
  readonly means: Meaning
}

export type Deed =
  | { readonly kind: "speech"; readonly text: string }
  | { readonly kind: "keys"; readonly keys: string }
  | { readonly kind: "silence" }
  | { readonly kind: "hangup" }

/** What the person means by it, whatever becomes of it on the way. */
export type Meaning =
  /** To just what was read back. */
  | { readonly does: "agrees"; readonly task: string; readonly facts: Facts }
  | {
      readonly does:
        | "opens"
        | "answers"
        | "chooses"
        | "objects"
        | "asksAgain"
        | "thinks"
        | "injects"
        | "declines"
        | "finishes"
        | "leaves"
        | "givesUp"
    }
