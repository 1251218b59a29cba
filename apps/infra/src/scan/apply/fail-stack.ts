import type { CallCenter } from "@call-center/config"

import { type ApplyBench, type TriedStack, editsFor, inAccount, note } from "./apply-bench.ts"
import type { FailureRow } from "./apply-rows.ts"
import { centerVerb } from "./center-verb.ts"
import type { InjectedFailure } from "./injected-failures.ts"
import { timed } from "./timed.ts"

/** Lets an apply fail, does what docs/deploy.md says, and looks at whether the stack is whole then. */
export async function failStack(
  bench: ApplyBench,
  failure: InjectedFailure,
  callCenter: CallCenter,
): Promise<FailureRow> {
  const { name, mend } = failure
  bench.progress(`${name}: apply`)
  const { value, seconds } = await timed(bench, () =>
    inAccount(bench, { stack: name, callCenter }, async (tried) => {
      const written = tried.write(callCenter, editsFor(bench))
      await tried.runs.init()
      const first = await firstApply(tried, failure)
      const asMeant =
        failure.says === undefined ? first === undefined : failure.says.test(first ?? "")
      if (failure.lasts !== true) tried.standIn.setFault(undefined)
      if (first === undefined)
        return { first, asMeant, remedy: "", end: await wholeness(bench, tried) }
      const mended = mend ? await centerVerb("mend", written, tried.env) : undefined
      bench.progress(`${name}: apply again`)
      const again = await tried.runs.apply()
      const remedy = [
        ...(mended === undefined ? [] : [`center mend (${mended.imported} imported)`]),
        "apply",
      ]
      const end = mended?.failed[0] ?? again.error ?? (await wholeness(bench, tried))
      return { first, asMeant, remedy: remedy.join(", "), end }
    }),
  )
  const { first = "it went through", asMeant, remedy, end } = value
  const ok = asMeant && end === whole
  if (!ok) note(bench, { step: "apply", stack: name, text: asMeant ? end : `at first: ${first}` })
  return { failure: name, first, remedy, end, seconds, ok }
}

const whole = "whole, and a plan changes nothing"

async function firstApply(
  { runs, standIn }: TriedStack,
  { fault, endWith }: InjectedFailure,
): Promise<string | undefined> {
  const ending = new AbortController()
  standIn.setFault(
    fault(() => {
      ending.abort()
    }),
  )
  const { error } = await runs.apply(
    endWith === undefined ? undefined : { until: ending.signal, endWith },
  )
  return error
}

/** Plans: a stack that an exception does not cover wants to change. */
async function wholeness(bench: ApplyBench, { runs, stack, standIn }: TriedStack): Promise<string> {
  const plan = await runs.plan()
  if ("error" in plan) return plan.error
  const open = plan.changes.filter((text) => note(bench, { step: "plan again", stack, text }))
  if (open.length > 0) return `a plan would change ${open.slice(0, 3).join(", ")}`
  const numbers = standIn.world.items("phone-number").size
  return numbers > 1 ? `whole, but there are ${numbers} numbers` : whole
}
