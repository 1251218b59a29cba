/** A piece of work took longer than the caller should wait. */
class BudgetSpent extends Error {
  override readonly name = "BudgetSpent"

  constructor(budgetMs: number) {
    super(`Expected an answer within ${budgetMs} ms, got none; the caller heard an apology`)
  }
}

/**
 * The outcome of work that ends in time; rejects with `BudgetSpent` otherwise. The work itself goes on. An infinite budget
 * sets no timer.
 */
export async function within<Value>(budgetMs: number, work: Promise<Value>): Promise<Value> {
  if (budgetMs === Number.POSITIVE_INFINITY) return work
  let timer: NodeJS.Timeout | undefined
  const spent = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new BudgetSpent(budgetMs)), budgetMs)
  })
  try {
    return await Promise.race([work, spent])
  } finally {
    clearTimeout(timer)
  }
}
