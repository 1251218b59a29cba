import type { ValueKind } from "@call-center/command-line"
import { type PhoneNumber, parsePhoneNumber } from "@call-center/domain"

/** A phone number in E.164, as an option takes it. */
export const phoneNumber: ValueKind<PhoneNumber> = {
  placeholder: "NUMBER",
  expected: "a number in E.164 such as +12025550123",
  parse: (given) => (given.startsWith("+") ? parsePhoneNumber(given) : undefined),
}
