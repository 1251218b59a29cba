import type { CallCenter } from "@call-center/config"

import { type ApplyBench, editsFor, inAccount, note } from "./apply-bench.ts"
import { type StepRow, exceptionsText } from "./apply-rows.ts"
import type { StackPart } from "./stack-folder.ts"
import { timed } from "./timed.ts"

/** Validates a stack as it is, and plans it with what the provider can't do left out. */
export async function planStack(
  bench: ApplyBench,
  {
    stack,
    part,
    callCenter,
  }: { readonly stack: string; readonly part: StackPart; readonly callCenter: CallCenter },
): Promise<readonly StepRow[]> {
  bench.progress(`${stack}: validate`)
  return inAccount(bench, { stack, part, callCenter }, async ({ runs, write }) => {
    write(callCenter, [])
    const { error } = await runs.init()
    if (error !== undefined) {
      note(bench, { step: "validate", stack, text: error })
      return [{ stack, step: "init", seconds: 0, ok: false, said: error }]
    }
    const validated = await timed(bench, () => runs.validate())
    const open = validated.value.filter((text) => note(bench, { step: "validate", stack, text }))
    const excepted = validated.value.length - open.length
    const validation = {
      stack,
      step: "validate",
      seconds: validated.seconds,
      ok: open.length === 0,
      said: open[0] ?? (excepted === 0 ? "valid" : `valid but for ${exceptionsText(excepted)}`),
    }
    bench.progress(`${stack}: plan`)
    write(callCenter, editsFor(bench))
    const planned = await timed(bench, () => runs.plan())
    if ("error" in planned.value) {
      const { error: text } = planned.value
      const isOpen = note(bench, { step: "plan", stack, text })
      return [
        validation,
        { stack, step: "plan", seconds: planned.seconds, ok: !isOpen, said: text },
      ]
    }
    const created = planned.value.changes.filter((change) => change.endsWith(": create"))
    const said = `${created.length} to add`
    return [validation, { stack, step: "plan", seconds: planned.seconds, ok: true, said }]
  })
}
