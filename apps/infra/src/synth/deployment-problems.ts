import type { CallCenter, ConfigProblem } from "@call-center/config"

import { canClaim, connectRegions, generativeVoiceRegions } from "./regions.ts"

/** What can't be deployed as it is configured, though a local call runs: found here rather than half-way through an apply. */
export function deploymentProblems(callCenter: CallCenter): readonly ConfigProblem[] {
  return [
    ...regionProblems(callCenter),
    ...instanceProblems(callCenter),
    ...agentProblems(callCenter),
    ...ownerProblems(callCenter),
  ]
}

function regionProblems({ deployment, voice }: CallCenter): readonly ConfigProblem[] {
  const { region, phoneNumber } = deployment
  if (!connectRegions.some((known) => known === region))
    return [
      problem(
        "deployment.region",
        `a region with Amazon Connect (${connectRegions.join(", ")})`,
        region,
      ),
    ]
  const problems: ConfigProblem[] = []
  if (voice.engine === "generative" && !generativeVoiceRegions.includes(region))
    problems.push(problem("voice.engine", `"neural" or "standard" in ${region}`, voice.engine))
  if (
    "claim" in phoneNumber &&
    !canClaim(region, phoneNumber.claim.country, phoneNumber.claim.type)
  )
    problems.push(
      problem(
        "deployment.phoneNumber.claim",
        `a country and type of number that Amazon Connect has in ${region}`,
        phoneNumber.claim,
      ),
    )
  return problems
}

function instanceProblems({ deployment }: CallCenter): readonly ConfigProblem[] {
  const { instanceId, instanceAlias, phoneNumber } = deployment
  const problems: ConfigProblem[] = []
  if ("existingId" in phoneNumber && instanceId === undefined)
    problems.push(
      problem(
        "deployment.instanceId",
        "the id of the instance that has phoneNumber.existingId",
        instanceId,
      ),
    )
  if (instanceId !== undefined && instanceAlias !== undefined)
    problems.push(
      problem(
        "deployment.instanceAlias",
        "nothing, as instanceId names an instance that exists",
        instanceAlias,
      ),
    )
  return problems
}

function agentProblems({ agent, booking }: CallCenter): readonly ConfigProblem[] {
  const open = Object.values(booking.weeklyHours).some((ranges) => ranges.length > 0)
  return agent.enabled && !open
    ? [problem("hours", "an open hour a week, or agent: { enabled: false }", {})]
    : []
}

/** AWS keeps tag keys that begin so for itself. */
const reservedTag = /^aws:/i

function ownerProblems({ deployment }: CallCenter): readonly ConfigProblem[] {
  const { monthlyBudgetUsd, alarmEmail, tags } = deployment
  const problems = Object.keys(tags)
    .filter((key) => reservedTag.test(key))
    .map((key) => problem("deployment.tags", 'keys that do not begin with "aws:"', key))
  if (monthlyBudgetUsd !== undefined && alarmEmail === undefined)
    problems.push(
      problem("deployment.alarmEmail", "whom the budget of monthlyBudgetUsd writes to", alarmEmail),
    )
  return problems
}

function problem(path: string, expected: string, got: unknown): ConfigProblem {
  return { path, expected, got: got === undefined ? "nothing" : JSON.stringify(got) }
}
