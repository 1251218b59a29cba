import { type ContactNumber, type Instant, mostNumbersPerContact } from "@call-center/domain"

import { numberMark } from "./contact-item.ts"
import { contactKey } from "./keys.ts"
import { commandExpiresAt } from "./retention.ts"
import type { TableWrite } from "./table-write.ts"

/** An update of one item of the table. */
export type ItemUpdate = NonNullable<TableWrite["Update"]>

/** Notes a number among those of its contact, unless that has given too many; with `changes`, one more change, up to so many. */
export function giveNumberUpdate(
  number: ContactNumber,
  now: Instant,
  { changes }: { readonly changes?: number } = {},
): ItemUpdate {
  const mark = numberMark(number)
  const counted = changes === undefined ? "" : ", changes :one"
  const isWithin =
    changes === undefined ? "" : " AND (attribute_not_exists(changes) OR changes < :changes)"
  return {
    Key: { ...contactKey(number.contactId) },
    UpdateExpression: `ADD numbers :marks${counted} SET entity = :entity, expiresAt = :expiresAt`,
    ConditionExpression: `(attribute_not_exists(numbers) OR size(numbers) < :most OR contains(numbers, :mark))${isWithin}`,
    ExpressionAttributeValues: {
      ":marks": { SS: [mark] },
      ":mark": { S: mark },
      ":most": { N: String(mostNumbersPerContact) },
      ":entity": { S: "Contact" },
      ":expiresAt": { N: String(commandExpiresAt(now)) },
      ...(changes === undefined ? {} : { ":one": { N: "1" }, ":changes": { N: String(changes) } }),
    },
  }
}

/** Notes that a number was proven in its contact. */
export function provenUpdate(number: ContactNumber, now: Instant): ItemUpdate {
  return {
    Key: { ...contactKey(number.contactId) },
    UpdateExpression: "ADD proven :marks SET entity = :entity, expiresAt = :expiresAt",
    ExpressionAttributeValues: {
      ":marks": { SS: [numberMark(number)] },
      ":entity": { S: "Contact" },
      ":expiresAt": { N: String(commandExpiresAt(now)) },
    },
  }
}
