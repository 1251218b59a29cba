/** How far a time is to be moved: to later, or to earlier where it is below zero. */
export interface ShiftBy {
  readonly minutes: number
  readonly days: number
}
