import { asAwsError } from "./aws-error.ts"
import { type DynaliteData, maximumItemBytes } from "./dynalite-store.ts"
import { type DynaliteValidation, dynaliteChecks } from "./dynalite.ts"

const limits = { options: { maxItemSize: maximumItemBytes } }

/**
 * Checks a request against an operation's shape and rules, and parses its expressions. Throws the error that
 * DynamoDB answers with. Parameters that dynalite does not know are named in `more`.
 */
export function checkedRequest(
  raw: unknown,
  validation: DynaliteValidation,
  more: Readonly<Record<string, unknown>> = {},
): DynaliteData {
  const types = { ...validation.types, ...more }
  try {
    const data = dynaliteChecks.checkTypes(structuredClone(raw), types)
    dynaliteChecks.checkValidations(data, types, validation.custom, limits)
    return data
  } catch (error) {
    throw asAwsError(error)
  }
}
