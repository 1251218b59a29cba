import type { ValueKind } from "@call-center/command-line"
import { type LocalDate, localDate } from "@call-center/domain"

/** A calendar date of the business, as an option takes it. */
export const date: ValueKind<LocalDate> = {
  placeholder: "DATE",
  expected: "a date such as 2026-12-02",
  parse: localDate,
}
