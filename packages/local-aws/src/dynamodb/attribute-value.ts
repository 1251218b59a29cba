/** An attribute's value as DynamoDB's JSON carries it; binary is base64. */
export type AttributeValue =
  | { readonly S: string }
  | { readonly N: string }
  | { readonly B: string }
  | { readonly BOOL: boolean }
  | { readonly NULL: boolean }
  | { readonly SS: readonly string[] }
  | { readonly NS: readonly string[] }
  | { readonly BS: readonly string[] }
  | { readonly L: readonly AttributeValue[] }
  | { readonly M: Item }

/** An item, or the attributes that are its key. */
export type Item = Readonly<Record<string, AttributeValue>>

/** Whether two items hold the same attributes; the order of a set's members does not count. */
export function sameItem(one: Item, other: Item): boolean {
  const names = Object.keys(one)
  if (names.length !== Object.keys(other).length) return false
  return names.every((name) => sameValue(one[name], other[name]))
}

function sameValue(one: AttributeValue | undefined, other: AttributeValue | undefined): boolean {
  return canonical(one) === canonical(other)
}

function canonical(value: AttributeValue | undefined): string {
  return JSON.stringify(value, (key, part: unknown) => {
    if (Array.isArray(part)) return setTypes.has(key) ? part.toSorted(byText) : part
    if (typeof part !== "object" || part === null) return part
    return Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => byText(a, b)))
  })
}

function byText(one: string, other: string): number {
  return one < other ? -1 : Number(one > other)
}

const setTypes: ReadonlySet<string> = new Set(["SS", "NS", "BS"])
