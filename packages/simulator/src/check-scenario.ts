import type { FlowProgram, ParameterValue } from "./flow/flow-program.ts"
import { Template } from "./flow/template.ts"
import { idOf } from "./resource-lookup.ts"
import { SimulatorFault } from "./simulator-fault.ts"
import type { SimulatorOptions } from "./simulator.ts"

/**
 * Makes sure that every name in the scenario is one of the instance: a misspelt queue or action would just have no
 * effect. ARNs are let through, flows may get them from attributes. Throws `SimulatorFault` with all of them.
 */
export function checkScenario(options: SimulatorOptions, programs: readonly FlowProgram[]): void {
  const { scenario = {}, resources = {}, bots, lambdas = {} } = options
  const inFlows = new Set(programs.flatMap(referencesIn))
  const actions = new Set(programs.flatMap(actionNames))
  const aliases = bots.flatMap(({ aliasArn, aliasName }) => [aliasName, idOf(aliasArn)])
  const flows = programs.map(({ name }) => name)
  const problems = [
    ...unknown("hours", scenario.hours, [...inFlows, ...namesOf(resources.hoursOfOperation)]),
    ...unknown("queues", scenario.queues, [...inFlows, ...namesOf(resources.queues)]),
    ...unknown("lambdas", scenario.lambdas, [...inFlows, ...Object.keys(lambdas).map(idOf)]),
    ...unknown("codeHooks", scenario.codeHooks, aliases),
    ...unknown("answers", scenario.answers, actions),
  ]
  for (const [index, { action, flow = "" }] of (scenario.faults ?? []).entries()) {
    problems.push(...unknown(`faults[${index}].action`, { [action]: true }, actions))
    problems.push(...unknown(`faults[${index}].flow`, { [flow]: true }, ["", ...flows]))
  }
  if (problems.length > 0) throw new SimulatorFault(problems.join("\n"))
}

function unknown(
  place: string,
  entries: Readonly<Record<string, unknown>> | undefined,
  known: Iterable<string>,
): readonly string[] {
  const names = new Set(known)
  return Object.keys(entries ?? {})
    .filter((name) => !names.has(name) && !name.startsWith("arn:"))
    .map((name) => `scenario.${place}: the instance has no ${name}`)
}

function namesOf(
  list: readonly { readonly arn: string; readonly name: string }[] = [],
): readonly string[] {
  return list.flatMap(({ arn, name }) => [name, idOf(arn)])
}

function actionNames({ actions }: FlowProgram): readonly string[] {
  return Array.from(actions.values()).flatMap(({ identifier, type }) => [identifier, type])
}

/** Whatever a flow's parameters name: ids, and what ARNs end in. */
function referencesIn({ actions }: FlowProgram): readonly string[] {
  return Array.from(actions.values()).flatMap(({ parameters }) => textsIn(parameters).map(idOf))
}

function textsIn(value: ParameterValue): readonly string[] {
  if (value instanceof Template) return [value.raw]
  if (typeof value !== "object" || value === null) return []
  return Object.values(value).flatMap((each: ParameterValue) => textsIn(each))
}
