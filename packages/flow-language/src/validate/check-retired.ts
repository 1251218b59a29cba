import type { ActionRule } from "../rule/action-rule.ts"
import type { CheckedAction, FlowCheck } from "./checked-flow.ts"

/** What AWS has ended: it still stands in flows, but does nothing any more. */
export const checkRetired: FlowCheck = ({ actions }, report) => {
  for (const action of actions) {
    for (const { path, message } of retirementsOf(action)) {
      report({ severity: "warning", code: "retired-feature", path, message }, action)
    }
  }
}

function retirementsOf({ type, rule, parameters, path }: CheckedAction): Retirement[] {
  if (rule?.retired !== undefined)
    return [{ path: `${path}.Type`, message: `${rule.retired}: take ${type} out.` }]
  const used = retiredParameters(rule).filter(({ name }) => name in parameters)
  if (used.length === 0) return []
  const features = new Set(used.map(({ ended }) => ended))
  return [...features].map((feature) => {
    const names = used.filter(({ ended }) => ended === feature).map(({ name }) => name)
    const instead = used.find(({ ended }) => ended === feature)?.instead
    return {
      path: `${path}.Parameters.${names[0]}`,
      message: `${feature}: ${instead ?? `take ${names.join(", ")} out`}.`,
    }
  })
}

/** What AWS has ended of an action type, found once: nearly none has any. */
function retiredParameters(rule: ActionRule | undefined): readonly RetiredParameter[] {
  if (rule === undefined) return []
  const known = retiredByRule.get(rule)
  if (known !== undefined) return known
  const found = Object.entries(rule.parameters).flatMap(([name, { retired }]) =>
    retired === undefined ? [] : [{ name, ...retired }],
  )
  retiredByRule.set(rule, found)
  return found
}

type RetiredParameter = NonNullable<ActionRule["parameters"][string]["retired"]> & {
  readonly name: string
}

const retiredByRule = new WeakMap<ActionRule, readonly RetiredParameter[]>()

interface Retirement {
  readonly path: string
  readonly message: string
}
