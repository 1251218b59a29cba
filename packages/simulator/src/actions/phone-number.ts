import { e164 } from "@call-center/flow-language/phone-number"

/** Whether a number could be rung: E.164, the plus sign optional as customers key it in. */
export function isDialable(number: string): boolean {
  return e164.test(number.startsWith("+") ? number : `+${number}`)
}
