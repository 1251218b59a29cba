import * as v from "valibot"

import { CallScriptFault } from "./call-script-fault.ts"
import { stepsSchema } from "./call-script-schema.ts"
import type { CallStep, NamedSteps, UsedSteps } from "./call-script.ts"

/** A step that is no `use` any more. */
export type PlainStep = Exclude<CallStep, UsedSteps>

/** How many steps `use` may bring into a script: named steps that use one another twice each double with every name. */
export const mostUsedSteps = 100_000

/**
 * Puts named steps in place of each `use`. Throws `CallScriptFault` for a name that is not there or uses itself, and for
 * more than {@link mostUsedSteps}.
 */
export function expandSteps(steps: readonly CallStep[], named: NamedSteps): readonly PlainStep[] {
  return expanded(steps, { named, within: [], used: { steps: 0 } })
}

interface Expansion {
  readonly named: NamedSteps
  /** The names that are being put in, outermost first. */
  readonly within: readonly string[]
  /** Counts over the whole script. */
  readonly used: { steps: number }
}

function expanded(steps: readonly CallStep[], expansion: Expansion): readonly PlainStep[] {
  const { named, within, used } = expansion
  return steps.flatMap((step): readonly PlainStep[] => {
    if (!isUse(step)) return [step]
    const found = Object.hasOwn(named, step.use) ? named[step.use] : undefined
    if (found === undefined)
      throw new CallScriptFault([
        `no steps are named ${step.use}; there are: ${Object.keys(named).join(", ") || "none"}`,
      ])
    if (within.includes(step.use))
      throw new CallScriptFault([`steps use themselves: ${[...within, step.use].join(" -> ")}`])
    used.steps += Math.max(1, found.length)
    if (used.steps > mostUsedSteps)
      throw new CallScriptFault([
        `use ${within[0] ?? step.use} brings in more than ${mostUsedSteps} steps: use fewer`,
      ])
    return expanded(fillIn(found, step.with ?? {}), { ...expansion, within: [...within, step.use] })
  })
}

function isUse(step: CallStep): step is UsedSteps {
  return typeof step === "object" && "use" in step
}

/** Replaces `${name}` in every text of the steps; what comes of it must be steps again. */
export function fillIn(
  steps: readonly CallStep[],
  values: Readonly<Record<string, string>>,
): readonly CallStep[] {
  const filled = map(steps, (text) =>
    text.replaceAll(/\$\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole),
  )
  const checked = v.safeParse(stepsSchema, filled)
  if (checked.success) return checked.output
  throw new CallScriptFault(
    checked.issues.map(({ message }) => `with ${JSON.stringify(values)}: ${message}`),
  )
}

function map(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === "string") return change(value)
  if (Array.isArray(value)) return value.map((each) => map(each, change))
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, map(each, change)]))
}
