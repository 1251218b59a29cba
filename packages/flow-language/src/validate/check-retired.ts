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
  const used = Object.entries(rule?.parameters ?? {}).flatMap(([name, { retired }]) =>
    retired === undefined || !(name in parameters) ? [] : [{ name, ...retired }],
  )
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

interface Retirement {
  readonly path: string
  readonly message: string
}
