import type { CallCenter, ConfigProblem } from "@call-center/config"
import { connectHours, maximumOverrides, maximumWeeklyRanges } from "@call-center/contact-flows"

import { canClaim, connectRegions, generativeVoiceRegions } from "./regions.ts"

/** What can't be deployed as it is configured, though a local call runs: found here rather than half-way through an apply. */
export function deploymentProblems(callCenter: CallCenter): readonly ConfigProblem[] {
  return [
    ...regionProblems(callCenter),
    ...instanceProblems(callCenter),
    ...agentProblems(callCenter),
    ...hoursProblems(callCenter),
    ...ownerProblems(callCenter),
    ...workflowProblems(callCenter),
    ...modelProblems(callCenter),
  ]
}

/** A model that nobody asks would be paid for by nobody, and missed by somebody. */
function modelProblems({ understanding, deployment }: CallCenter): readonly ConfigProblem[] {
  return understanding === "classic" && deployment.slotModel !== undefined
    ? [problem("understanding", '"assisted", as deployment.slotModel is set', understanding)]
    : []
}

/** A workflow's machine is gone after the job, and with it a state that lies beside the stack. */
function workflowProblems({ deployment }: CallCenter): readonly ConfigProblem[] {
  const { workflows, backend } = deployment
  return workflows === undefined || backend.type === "s3"
    ? []
    : [problem("deployment.backend", 'one of type "s3", as deployment.workflows is set', backend)]
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

/** What Connect takes of hours; without people behind the bot it is told none. */
function hoursProblems({ agent, booking }: CallCenter): readonly ConfigProblem[] {
  if (!agent.enabled) return []
  const { weekly, overrides } = connectHours(booking)
  const problems: ConfigProblem[] = []
  if (weekly.length > maximumWeeklyRanges)
    problems.push({
      path: "hours",
      expected: `at most ${maximumWeeklyRanges} ranges a week, which is what Amazon Connect takes`,
      got: `${weekly.length}`,
    })
  if (overrides.length > maximumOverrides)
    problems.push({
      path: "holidays and dateOverrides",
      expected: `at most ${maximumOverrides}, closed dates in a row under one name counting as one, which is what Amazon Connect takes: take out dates that are past`,
      got: `${overrides.length}`,
    })
  return problems
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
