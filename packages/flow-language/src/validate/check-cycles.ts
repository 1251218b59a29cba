import type { CheckedAction, CheckedFlow, FlowCheck } from "./checked-flow.ts"
import { targetsOf } from "./checked-flow.ts"

/**
 * Rings of actions in which nothing is said, asked, waited for or counted. When nothing in them can come
 * out differently the next time, the contact never leaves.
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
          `${namesOf(ring)} lead round in a circle without a prompt, an input, a wait or a loop, and ` +
          (varies ? "only another outcome the next time ends it" : "nothing in it can change") +
          ": put a Loop in the way.",
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

/** Groups of actions that all lead to one another, without those that end a cycle. */
function ringsOf(flow: CheckedFlow): CheckedAction[][] {
  const candidates = withoutDeadEnds(spinning(flow))
  const rings: CheckedAction[][] = []
  const placed = new Set<CheckedAction>()
  for (const action of candidates.keys()) {
    if (placed.has(action) || !after(action, candidates).has(action)) continue
    const ring = [...after(action, candidates)].filter((other) =>
      after(other, candidates).has(action),
    )
    for (const member of ring) placed.add(member)
    rings.push([action, ...ring.filter((member) => member !== action)])
  }
  return rings
}

type Successors = ReadonlyMap<CheckedAction, readonly CheckedAction[]>

function spinning(flow: CheckedFlow): Successors {
  const successors = new Map<CheckedAction, CheckedAction[]>()
  for (const action of flow.byIdentifier.values()) {
    if (!spins(action)) continue
    const next = targetsOf(action).flatMap(({ target }) => flow.byIdentifier.get(target) ?? [])
    successors.set(action, next.filter(spins))
  }
  return successors
}

/** Most flows have no rings: taking away what leads nowhere leaves nothing of them. */
function withoutDeadEnds(successors: Successors): Successors {
  const left = new Map(successors)
  let before = -1
  while (before !== left.size) {
    before = left.size
    for (const [action, next] of left)
      if (!next.some((successor) => left.has(successor))) left.delete(action)
  }
  return left
}

/** What comes after an action, itself when it comes by again. */
function after(action: CheckedAction, successors: Successors): ReadonlySet<CheckedAction> {
  const reached = new Set(successors.get(action))
  for (const next of reached) for (const further of successors.get(next) ?? []) reached.add(further)
  return reached
}

/** Of an unknown type one can't say. */
function spins(action: CheckedAction): boolean {
  return action.rule !== undefined && action.rule.endsCycle === undefined
}
