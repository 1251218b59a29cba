import type { KeyRules } from "../../events/awaited-input.ts"
import type { ActionScope } from "../../flow/action-definition.ts"
import { collectKeys } from "../../turn-taking/collect-keys.ts"
import { integer, isMap, isTrue, mapParameter, resolvedText, staticText } from "../parameters.ts"
import { isDialable } from "../phone-number.ts"

/** How digits are collected and checked. */
export interface DigitRules {
  /** Ends the entry; its keys are not part of it. */
  readonly terminator: string
  readonly cancelKey: boolean
  readonly maxLength: number | undefined
  readonly interdigitMs: number
  readonly phoneNumber: { readonly format: string; readonly countryCode: string } | undefined
}

/** The digits among the keys that a customer pressed, and how the input ended. */
export interface CollectedDigits {
  readonly digits: string
  /** Whether the entry was complete by itself, so that nobody had to wait. */
  readonly terminated: boolean
  /** Keys after the entry. */
  readonly rest: string
  readonly invalid: "InvalidPhoneNumber" | undefined
}

const defaultInterdigitMs = 5000

/** The rules in `DTMFConfiguration` and `InputValidation`. */
export function digitRules(scope: ActionScope): DigitRules {
  const dtmf = mapParameter(scope, "DTMFConfiguration")
  const validation = mapParameter(scope, "InputValidation")
  const custom = validation["CustomValidation"]
  const phone = validation["PhoneNumberValidation"]
  const interdigit = integer(staticText(dtmf["InterdigitTimeLimitSeconds"]))
  const maxLength = isMap(custom)
    ? integer(resolvedText(custom["MaximumLength"], scope))
    : undefined
  return {
    terminator: staticText(dtmf["InputTerminationSequence"]) ?? "#",
    cancelKey: !isTrue(staticText(dtmf["DisableCancelKey"])),
    maxLength: maxLength !== undefined && maxLength > 0 ? maxLength : undefined,
    interdigitMs:
      interdigit === undefined || !(interdigit > 0) ? defaultInterdigitMs : interdigit * 1000,
    phoneNumber: isMap(phone)
      ? {
          format: staticText(phone["NumberFormat"]) ?? "Local",
          countryCode: staticText(phone["CountryCode"]) ?? "",
        }
      : undefined,
  }
}

/** The rules as a voice front end needs them to collect keys. */
export function keyRules(
  { terminator, cancelKey, maxLength, interdigitMs }: DigitRules,
  firstKeyTimeoutMs: number,
): KeyRules {
  return {
    ...(maxLength === undefined ? {} : { maxLength }),
    ...(terminator === "" ? {} : { terminator }),
    ...(cancelKey ? { deletion: { key: "*", effect: "startsAgain" } } : {}),
    firstKeyTimeoutMs,
    nextKeyTimeoutMs: interdigitMs,
  }
}

/** One key, at once, is the answer to a menu. */
export function menuKeyRules(firstKeyTimeoutMs: number): KeyRules {
  return { maxLength: 1, firstKeyTimeoutMs, nextKeyTimeoutMs: firstKeyTimeoutMs }
}

/** Reads one entry off the keys: up to the terminator or the maximum length; the cancel key starts it again. */
export function collectDigits(keys: string, rules: DigitRules): CollectedDigits {
  const { entry, isComplete, rest } = collectKeys(keys, keyRules(rules, 0))
  const invalid = rules.phoneNumber !== undefined && !isPhoneNumber(entry, rules.phoneNumber.format)
  return {
    digits: entry,
    terminated: isComplete,
    rest,
    invalid: invalid ? "InvalidPhoneNumber" : undefined,
  }
}

function isPhoneNumber(digits: string, format: string): boolean {
  return format === "E164" ? isDialable(digits) : /^\d{4,14}$/.test(digits)
}
