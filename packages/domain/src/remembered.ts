/** A function that keeps its last results: at most `limit`, then it forgets them all and starts again. */
export function remembered<Key, Value>(
  limit: number,
  compute: (key: Key) => Value,
): (key: Key) => Value {
  const results = new Map<Key, { readonly value: Value }>()
  return (key) => {
    const known = results.get(key)
    if (known !== undefined) return known.value
    const value = compute(key)
    if (results.size >= limit) results.clear()
    results.set(key, { value })
    return value
  }
}
