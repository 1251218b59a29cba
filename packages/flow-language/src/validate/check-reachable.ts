import type { CheckedFlow, FlowCheck } from "./checked-flow.ts"

/** Actions that no contact gets to. */
export const checkReachable: FlowCheck = (flow, report) => {
  if (flow.startAction === undefined || !flow.byIdentifier.has(flow.startAction)) return
  const reachable = reachableFrom(flow, flow.startAction)
  for (const action of flow.actions) {
    if (action.identifier === undefined || reachable.has(action.identifier)) continue
    report(
      {
        severity: "warning",
        code: "unreachable-action",
        path: action.path,
        message: `No way from the start leads to "${action.identifier}": connect it, or take it out.`,
      },
      action,
    )
  }
}

/** Identifiers of the actions that a contact can get to. */
export function reachableFrom(flow: CheckedFlow, start: string): ReadonlySet<string> {
  const reached = new Set([start])
  for (const identifier of reached) {
    const action = flow.byIdentifier.get(identifier)
    if (action === undefined) continue
    for (const { target } of action.targets) reached.add(target)
  }
  return reached
}
