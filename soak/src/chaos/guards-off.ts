/** What keeps a promise, and can be switched off to see that the soak notices. */
export const guards = ["capacity", "claims"] as const

export type Guard = (typeof guards)[number]

/** Changes requests so that a guard does nothing: on their way, so that the code is the one that is deployed. */
export function withoutGuard(
  guard: Guard | undefined,
): (operation: string, body: string) => string {
  return (operation, body) => {
    if (guard === "capacity" && operation === "TransactWriteItems") return withoutCapacity(body)
    // Every day looks empty.
    if (guard === "capacity" && operation === "Query") return body.replace(/"DAY#[^"]*"/u, '"DAY#"')
    if (guard === "claims" && operation === "UpdateItem") return withoutClaim(body)
    return body
  }
}

interface Write {
  readonly Key?: { readonly sk?: { readonly S?: string } }
  readonly Item?: { readonly sk?: { readonly S?: string } }
}

function withoutCapacity(body: string): string {
  const input = JSON.parse(body) as { readonly TransactItems: readonly Record<string, Write>[] }
  const TransactItems = input.TransactItems.filter((item) =>
    Object.values(item).every(({ Key, Item }) => (Key ?? Item)?.sk?.S !== "RULES"),
  )
  return JSON.stringify({ ...input, TransactItems }).replaceAll(
    "booked < :limit",
    "booked <> :limit OR booked = :limit",
  )
}

function withoutClaim(body: string): string {
  const { ConditionExpression, ...input } = JSON.parse(body) as {
    readonly ConditionExpression?: string
    readonly ExpressionAttributeValues: Readonly<Record<string, unknown>>
  }
  if (ConditionExpression?.startsWith("attribute_not_exists(pk) OR outcome IN") !== true)
    return body
  const { ":released": _, ...ExpressionAttributeValues } = input.ExpressionAttributeValues
  return JSON.stringify({ ...input, ExpressionAttributeValues })
}
