import type { BookDemo, CancelDemo, MoveDemo } from "@call-center/domain"

/** A change that a caller asks for. */
export type BookingCommand =
  | ({ readonly kind: "book" } & BookDemo)
  | ({ readonly kind: "move" } & MoveDemo)
  | ({ readonly kind: "cancel" } & CancelDemo)
