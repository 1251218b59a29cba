import type { CenterContext } from "../command/center-context.ts"
import type { ClosureBook } from "./closure-book.ts"
import { type Closed, type Closure, closuresAmong } from "./closure.ts"

/** The closings that are not over yet. */
export async function closuresToCome(
  book: ClosureBook,
  { callCenter, clock }: CenterContext,
): Promise<readonly Closure[]> {
  const now = clock.now()
  const kinds: readonly Closed[] = callCenter.agent.enabled ? ["line", "team"] : ["line"]
  const found: Closure[] = []
  for (const closed of kinds) found.push(...closuresAmong(closed, await book.list(closed)))
  return found.filter(({ until }) => until > now)
}

/** Takes away every closing that is not over; those there were. */
export async function liftClosures(
  book: ClosureBook,
  context: CenterContext,
): Promise<readonly Closure[]> {
  const closures = await closuresToCome(book, context)
  for (const { closed, pieces } of closures) for (const id of pieces) await book.remove(closed, id)
  return closures
}
