import { join } from "node:path"

import type { LoggedCall, Models, StandIn } from "@call-center/aws-stand-in"
import type { CallCenter } from "@call-center/config"

import type { TerraformWithProvider } from "../provider/found-terraform.ts"
import { type ApplyException, covers } from "./apply-exceptions.ts"
import type { ApplyFinding } from "./apply-finding.ts"
import { awsSurroundings } from "./aws-surroundings.ts"
import type { EditStack } from "./edit-stack.ts"
import type { MotoServer } from "./moto-server.ts"
import { missingRights } from "./needed-rights.ts"
import { rehearsedAccount } from "./rehearsed-account.ts"
import { type StackFolder, type StackPart, writeStackFolder } from "./stack-folder.ts"
import { type TerraformRuns, terraformRuns } from "./terraform-runs.ts"

/** What stacks are tried with. */
export interface ApplyBench {
  readonly terraform: TerraformWithProvider
  readonly models: Models
  readonly moto: MotoServer
  /** A temporary folder. */
  readonly folder: string
  /** Those that may count with the provider that was found. */
  readonly exceptions: readonly ApplyException[]
  /** What the role that workflows deploy with may do; Terraform must need no more. */
  readonly deployActions: ReadonlySet<string>
  /** Milliseconds since some moment. */
  readonly now: () => number
  readonly progress: (line: string) => void
  /** What was found so far, by whoever tries a stack. */
  readonly findings: ApplyFinding[]
  /** Every request to the stand-in so far. */
  readonly calls: LoggedCall[]
}

/** A stack in an account of its own. */
export interface TriedStack {
  readonly stack: string
  readonly standIn: StandIn
  /** Variables that lead a program to the account. */
  readonly env: Readonly<Record<string, string>>
  readonly runs: TerraformRuns
  /** Writes the stack into its folder: as it is, or with the edits of the exceptions. */
  readonly write: (callCenter: CallCenter, edits: readonly EditStack[]) => StackFolder
}

/** Gives a stack an empty account for as long as `work` takes, and looks at its requests and answers afterwards. */
export async function inAccount<Result>(
  bench: ApplyBench,
  {
    stack,
    part = "call centre",
    callCenter,
  }: { readonly stack: string; readonly part?: StackPart; readonly callCenter: CallCenter },
  work: (tried: TriedStack) => Promise<Result>,
): Promise<Result> {
  const { terraform, folder: parent } = bench
  const standIn = await rehearsedAccount(callCenter, bench)
  const folder = join(parent, stack.replaceAll(/\W+/g, "-"))
  const env = {
    ...terraform.env,
    ...awsSurroundings(standIn.endpoint, callCenter.deployment.region),
  }
  try {
    return await work({
      stack,
      standIn,
      env,
      runs: terraformRuns(folder, env),
      write: (written, edits) =>
        writeStackFolder({
          stack,
          part,
          folder,
          callCenter: written,
          providerVersion: terraform.provider.version,
          edits,
        }),
    })
  } finally {
    await standIn.stop()
    bench.calls.push(...standIn.calls)
    bench.findings.push(
      ...findingsOfCalls(stack, standIn.calls),
      // The roles are made by an administrator: they can't change themselves.
      ...(part === "roles" ? [] : missingRights(stack, standIn.calls, bench.deployActions)),
    )
  }
}

/** What the models say of requests and answers, each text once. */
export function findingsOfCalls(
  stack: string,
  calls: readonly LoggedCall[],
): readonly ApplyFinding[] {
  const findings = calls.flatMap(({ service, answeredBy, violations, answerViolations }) => [
    ...violations.map(({ path, text }) => ({
      step: "request" as const,
      stack,
      text: `${service} ${path}: ${text}`,
    })),
    ...answerViolations.map(({ path, text }) => ({
      step: "answer" as const,
      stack,
      text: `${answeredBy}'s ${service} ${path}: ${text}`,
    })),
  ])
  return [...new Map(findings.map((each) => [`${each.step} ${each.text}`, each])).values()]
}

/** Adds a finding; true when no exception covers it. */
export function note(bench: ApplyBench, finding: ApplyFinding): boolean {
  bench.findings.push(finding)
  return !bench.exceptions.some((each) => covers(each, finding))
}

/** The edits that make a stack fit for the provider that was found. */
export function editsFor({ exceptions }: ApplyBench): readonly EditStack[] {
  return exceptions.flatMap(({ edit }) => edit ?? [])
}
