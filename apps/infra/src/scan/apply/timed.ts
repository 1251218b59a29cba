/** Runs something, and says how long it took. */
export async function timed<Value>(
  { now }: { readonly now: () => number },
  run: () => Promise<Value>,
): Promise<{ readonly value: Value; readonly seconds: number }> {
  const start = now()
  const value = await run()
  return { value, seconds: Math.round((now() - start) / 100) / 10 }
}
