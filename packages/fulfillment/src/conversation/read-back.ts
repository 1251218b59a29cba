import type { DemoId, Instant, PhoneNumber } from "@call-center/domain"

/** What was read back to the caller, and waits for a yes. */
export type ReadBack =
  | { readonly of: "booking"; readonly startsAt: Instant }
  | {
      readonly of: "move"
      readonly demoId: DemoId
      /** When the demo is now. */
      readonly from: Instant
      readonly startsAt: Instant
    }
  | { readonly of: "cancellation"; readonly demoId: DemoId; readonly startsAt: Instant }
  | { readonly of: "number"; readonly number: PhoneNumber }

/** What can be read back. */
export type Proposal = ReadBack["of"]

declare const clear: unique symbol

/** A caller's yes, and nothing but a yes. */
interface Clear {
  readonly [clear]: true
}

type AnyClearYes = ReadBack & Clear

/**
 * What was read back, with the caller's clear yes to just that. Only `understanding/answer` makes one, of a whole answer or
 * a key that means yes, and nothing is written without one.
 */
export type ClearYes<Of extends Proposal = Proposal> = Extract<AnyClearYes, { readonly of: Of }>

/** A yes as the yes to one kind of proposal; undefined when something else was read back. */
export function yesTo<Of extends Proposal>(
  yes: ClearYes | undefined,
  proposal: Of,
): ClearYes<Of> | undefined {
  const isOfKind = (each: AnyClearYes | undefined): each is ClearYes<Of> => each?.of === proposal
  return isOfKind(yes) ? yes : undefined
}
