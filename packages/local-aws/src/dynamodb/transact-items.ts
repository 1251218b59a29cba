import { validationError } from "./aws-error.ts"

/** Items that one transaction may have at most. */
const maximumTransactItems = 100

/** Bytes that a transaction's items may have together. */
export const maximumTransactBytes = 4 * 1024 * 1024

/** The elements of a transaction's TransactItems, between 1 and 100. */
export function transactItems(input: unknown): readonly unknown[] {
  const items = (input as { readonly TransactItems?: unknown } | undefined)?.TransactItems
  if (items === undefined || items === null) throw outOfBounds("null", "Member must not be null")
  if (!Array.isArray(items)) throw validationError("TransactItems must be a list")
  if (items.length === 0)
    throw outOfBounds("'[]'", "Member must have length greater than or equal to 1")
  if (items.length > maximumTransactItems)
    throw outOfBounds(
      `'[${items.length} items]'`,
      `Member must have length less than or equal to ${maximumTransactItems}`,
    )
  return items
}

function outOfBounds(value: string, rule: string): Error {
  return validationError(
    `1 validation error detected: Value ${value} at 'transactItems' failed to satisfy constraint: ${rule}`,
  )
}
