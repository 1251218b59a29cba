/** A function that keeps its last results: at most `limit`, then it forgets them all and starts again. */
export function remembered<Key, Value>(
  limit: number,
  compute: (key: Key) => Value,
): (key: Key) => Value {
  const results = new Map<Key, Value>()
  return (key) => {
    const known = results.get(key)
    if (known !== undefined) return known
    const value = compute(key)
    if (results.size >= limit) results.clear()
    results.set(key, value)
    return value
  }
}
