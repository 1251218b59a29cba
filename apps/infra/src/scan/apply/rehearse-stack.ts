import type { StandIn } from "@call-center/aws-stand-in"
import type { CallCenter } from "@call-center/config"

import { record } from "../../policy/json.ts"
import { type ApplyBench, type TriedStack, editsFor, inAccount, note } from "./apply-bench.ts"
import type { ApplyStep } from "./apply-finding.ts"
import { type StepRow, exceptionsText } from "./apply-rows.ts"
import { centerVerb } from "./center-verb.ts"
import type { StackFolder } from "./stack-folder.ts"
import { timed } from "./timed.ts"

/**
 * The whole life of a stack: looked at before, applied, planned again, verified, kept from destruction where it is to be
 * kept, let go, and destroyed, after which nothing of it is left.
 */
export async function rehearseStack(
  bench: ApplyBench,
  stack: string,
  callCenter: CallCenter,
): Promise<readonly StepRow[]> {
  return inAccount(bench, { stack, callCenter }, async (tried) => {
    const before = thingsIn(tried.standIn)
    const written = tried.write(callCenter, editsFor(bench))
    const steps = stepsOf(bench, tried)
    await tried.runs.init()
    const rows: StepRow[] = [
      await steps.verb("preflight", written),
      await steps.run("apply", () => tried.runs.apply()),
      await steps.planAgain(),
      await steps.verb("verify", written),
    ]
    const free = isKept(written) ? letGo(callCenter) : callCenter
    if (isKept(written)) rows.push(await steps.refusal())
    const writtenFree = tried.write(free, editsFor(bench))
    if (free !== callCenter)
      rows.push(await steps.run("apply", () => tried.runs.apply(), "apply without protection"))
    rows.push(
      await steps.verb("destroy-check", writtenFree),
      await steps.run("destroy", () => tried.runs.destroy()),
    )
    const left = thingsIn(tried.standIn).filter((thing) => !before.includes(thing))
    const isOpen = left.map((thing) =>
      note(bench, { step: "destroy", stack, text: `left: ${thing}` }),
    )
    const said = left.length === 0 ? "nothing" : left.join(", ")
    rows.push({ stack, step: "what is left", seconds: 0, ok: !isOpen.includes(true), said })
    return rows
  })
}

/** The shorter life of the roles of workflows, which `center` does not look after. */
export async function rehearseRoles(
  bench: ApplyBench,
  stack: string,
  callCenter: CallCenter,
): Promise<readonly StepRow[]> {
  return inAccount(bench, { stack, part: "roles", callCenter }, async (tried) => {
    tried.write(callCenter, editsFor(bench))
    const steps = stepsOf(bench, tried)
    await tried.runs.init()
    return [
      await steps.run("apply", () => tried.runs.apply()),
      await steps.planAgain(),
      await steps.run("destroy", () => tried.runs.destroy()),
    ]
  })
}

/** What is in the account that the stand-in keeps itself; moto's part, Terraform has seen go. */
const kinds = [
  "instance",
  "contact-flow",
  "operating-hours",
  "queue",
  "routing-profile",
  "phone-number",
  "storage",
  "integration",
  "bot",
  "bot-alias",
  "bucket-policy",
  "event-source-mapping",
]

function thingsIn({ world }: StandIn): readonly string[] {
  return kinds.flatMap((kind) => [...world.items(kind).keys()].map((id) => `${kind} ${id}`))
}

function isKept({ json }: StackFolder): boolean {
  return JSON.stringify(record(json)["resource"]).includes('"prevent_destroy":true')
}

/** The same call centre with nothing protected, as docs/deploy.md says before a destroy. */
function letGo(callCenter: CallCenter): CallCenter {
  return {
    ...callCenter,
    deployment: { ...callCenter.deployment, keepPhoneNumber: false, deletionProtection: false },
  }
}

function stepsOf(bench: ApplyBench, { stack, runs, env }: TriedStack) {
  const row = (
    step: string,
    {
      seconds,
      open,
      said,
    }: { readonly seconds: number; readonly open: boolean; readonly said: string },
  ): StepRow => ({ stack, step, seconds, ok: !open, said })
  const starts = (step: string) => {
    bench.progress(`${stack}: ${step}`)
  }
  return {
    run: async (
      step: ApplyStep,
      work: () => Promise<{ readonly error: string | undefined }>,
      name: string = step,
    ): Promise<StepRow> => {
      starts(name)
      const { value, seconds } = await timed(bench, work)
      const { error: text } = value
      if (text === undefined) return row(name, { seconds, open: false, said: "complete" })
      return row(name, { seconds, open: note(bench, { step, stack, text }), said: text })
    },
    planAgain: async (): Promise<StepRow> => {
      const step = "plan again"
      starts(step)
      const { value, seconds } = await timed(bench, () => runs.plan())
      const texts = "error" in value ? [value.error] : value.changes
      const open = texts.filter((text) => note(bench, { step, stack, text }))
      const said =
        open.length > 0
          ? open.slice(0, 3).join(", ")
          : texts.length === 0
            ? "no changes"
            : `no changes but ${exceptionsText(texts.length)}`
      return row(step, { seconds, open: open.length > 0, said })
    },
    verb: async (
      verb: "preflight" | "verify" | "destroy-check",
      written: StackFolder,
    ): Promise<StepRow> => {
      starts(`center ${verb}`)
      const { value, seconds } = await timed(bench, () => centerVerb(verb, written, env))
      const open = value.failed.filter((text) => note(bench, { step: verb, stack, text }))
      const said =
        open.length > 0
          ? open.join("; ")
          : `${value.passed} checks passed${value.failed.length === 0 ? "" : `, ${exceptionsText(value.failed.length)}`}`
      return row(`center ${verb}`, { seconds, open: open.length > 0, said })
    },
    refusal: async (): Promise<StepRow> => {
      starts("destroy while protected")
      const { value, seconds } = await timed(bench, () => runs.destroy())
      const refused = value.error?.includes("Instance cannot be destroyed") === true
      if (!refused) note(bench, { step: "destroy", stack, text: "not refused while protected" })
      const said = refused ? "refused, as it should be" : "not refused while protected"
      return row("destroy while protected", { seconds, open: !refused, said })
    },
  }
}
