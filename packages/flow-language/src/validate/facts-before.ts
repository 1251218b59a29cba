import type { CheckedAction, CheckedFlow } from "./checked-flow.ts"

/** What an action does to the facts that hold when a contact comes. */
export interface Effect {
  readonly facts: readonly string[]
  /** Whether these are all that hold afterwards, or come on top. */
  readonly replaces: boolean
}

/** The facts that hold on at least one way to each action that a contact can get to. */
export class FactsBefore {
  /** In the order of the flow. */
  readonly actions: readonly CheckedAction[]
  readonly #names: readonly string[]
  readonly #masks: ReadonlyMap<CheckedAction, bigint>

  constructor(
    flow: CheckedFlow,
    atStart: readonly string[],
    effectOf: (action: CheckedAction) => Effect,
  ) {
    const bits = new Bits()
    const steps = stepsOf(flow, bits, effectOf)
    this.#masks = spread(flow, steps, bits.maskOf(atStart))
    this.#names = bits.names
    this.actions = flow.actions.filter((action) => this.#masks.has(action))
  }

  holds(action: CheckedAction, fact: string): boolean {
    const bit = this.#names.indexOf(fact)
    return bit >= 0 && ((this.#masks.get(action) ?? 0n) >> BigInt(bit)) % 2n === 1n
  }

  factsOf(action: CheckedAction): readonly string[] {
    return this.#names.filter((name) => this.holds(action, name))
  }
}

interface Step {
  readonly mask: bigint
  readonly replaces: boolean
  readonly next: readonly CheckedAction[]
}

/** A bit for each fact: sets of facts are joined hundreds of times. */
class Bits {
  readonly names: string[] = []
  readonly #masks = new Map<string, bigint>()

  maskOf(facts: readonly string[]): bigint {
    return facts.reduce((mask, fact) => mask | this.#bitOf(fact), 0n)
  }

  #bitOf(fact: string): bigint {
    const known = this.#masks.get(fact)
    if (known !== undefined) return known
    const mask = 1n << BigInt(this.names.length)
    this.names.push(fact)
    this.#masks.set(fact, mask)
    return mask
  }
}

function stepsOf(
  flow: CheckedFlow,
  bits: Bits,
  effectOf: (action: CheckedAction) => Effect,
): ReadonlyMap<CheckedAction, Step> {
  const steps = new Map<CheckedAction, Step>()
  for (const action of flow.byIdentifier.values()) {
    const { facts, replaces } = effectOf(action)
    const next = new Set(action.targets.map(({ target }) => flow.byIdentifier.get(target)))
    next.delete(undefined)
    steps.set(action, {
      mask: bits.maskOf(facts),
      replaces,
      next: [...next].filter((target) => target !== undefined),
    })
  }
  return steps
}

/** Carries facts along until no action learns anything new. */
function spread(
  flow: CheckedFlow,
  steps: ReadonlyMap<CheckedAction, Step>,
  atStart: bigint,
): ReadonlyMap<CheckedAction, bigint> {
  const masks = new Map<CheckedAction, bigint>()
  const start = flow.byIdentifier.get(flow.startAction ?? "")
  if (start === undefined) return masks
  masks.set(start, atStart)
  const queue = [start]
  const queued = new Set(queue)
  for (const action of queue) {
    queued.delete(action)
    const step = steps.get(action)
    if (step === undefined) continue
    const after = step.replaces ? step.mask : (masks.get(action) ?? 0n) | step.mask
    for (const next of step.next) {
      const known = masks.get(next)
      if (known !== undefined && (known | after) === known) continue
      masks.set(next, (known ?? 0n) | after)
      if (!queued.has(next)) queue.push(next)
      queued.add(next)
    }
  }
  return masks
}
