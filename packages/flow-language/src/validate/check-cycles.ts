import { roleOf } from "../catalogue/action-form.ts"
import { cyclesOf } from "../cycles.ts"
import type { CheckedAction, CheckedFlow, FlowCheck } from "./checked-flow.ts"

/**
 * Cycles of actions in which nothing is said, asked, waited for or counted. When nothing in them can have another
 * outcome the next time, the contact never leaves.
 */
export const checkCycles: FlowCheck = (flow, report) => {
  for (const ring of ringsOf(flow)) {
    const [first] = ring
    if (first === undefined) continue
    const varies = ring.some((action) => action.rule?.varies === true)
    report(
      {
        severity: varies ? "warning" : "error",
        code: "endless-cycle",
        path: first.path,
        message:
          `The cycle of ${namesOf(ring)} has no prompt, input, wait or loop, and ` +
          (varies ? "only another outcome the next time ends it" : "nothing in it can change") +
          ": put a Loop into it.",
      },
      first,
    )
  }
}

function namesOf(ring: readonly CheckedAction[]): string {
  const names = ring.slice(0, 4).map((action) => `"${action.identifier}"`)
  return (
    names.join(", ") + (ring.length > names.length ? ` and ${ring.length - names.length} more` : "")
  )
}

type Successors = ReadonlyMap<CheckedAction, readonly CheckedAction[]>

/** Cycles without an action that ends them. */
function ringsOf(flow: CheckedFlow): (readonly CheckedAction[])[] {
  const successors = spinning(flow)
  return cyclesOf(successors).map((cycle) => inOrder(cycle, successors))
}

/** Begins with the action that the flow holds first, and goes on in the order in which it leads to the others. */
function inOrder(
  cycle: readonly CheckedAction[],
  successors: Successors,
): readonly CheckedAction[] {
  const members = new Set(cycle)
  const first = [...successors.keys()].find((action) => members.has(action))
  const ring = new Set(first && [first])
  for (const action of ring)
    for (const next of successors.get(action) ?? []) if (members.has(next)) ring.add(next)
  return [...ring]
}

function spinning(flow: CheckedFlow): Successors {
  const successors = new Map<CheckedAction, CheckedAction[]>()
  for (const action of flow.byIdentifier.values()) {
    if (!spins(action)) continue
    const next = action.targets.flatMap(({ target }) => flow.byIdentifier.get(target) ?? [])
    successors.set(action, next.filter(spins))
  }
  return successors
}

/** Whether a contact comes through without a word, a question or a wait; of an unknown type one can't say. */
function spins({ type, rule, parameters }: CheckedAction): boolean {
  if (type === undefined || rule === undefined || rule.endsCycle !== undefined) return false
  const role = roleOf({ type, parameters })
  return role === "works" || role === "decides"
}
