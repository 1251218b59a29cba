import type { CallerCenters } from "../center/caller-center.ts"
import type { Verdict } from "../judge/verdict.ts"
import { type CallSettings, type Eased, holdCall, type JudgedHeldCall } from "../run/hold-call.ts"

/**
 * The shortest call of a seed that fails in the same way: its person speaks plainly and is heard well wherever the failure
 * does not take it, and nobody else has booked anything if it does not take that.
 */
export async function shrink(
  seed: number,
  centers: CallerCenters,
  settings: CallSettings,
): Promise<JudgedHeldCall> {
  let shortest = await holdCall(seed, centers, settings)
  let eased: Eased = {}
  const failure = failureOf(shortest.verdict)
  const attempt = async (easier: Eased): Promise<boolean> => {
    const call = await holdCall(seed, centers, { ...settings, ...easier })
    const fails = failureOf(call.verdict) === failure
    if (!fails || call.held.turns.length > shortest.held.turns.length) return false
    shortest = call
    eased = easier
    return true
  }
  await attempt({ isAlone: true })
  // From all turns at once down to one by one.
  for (const kind of ["plainTurns", "clearTurns"] as const) {
    const count = shortest.held.turns.length
    if (await attempt({ ...eased, [kind]: firstTurns(count + 20) })) continue
    for (let turn = 0; turn < count; turn += 1)
      await attempt({ ...eased, [kind]: new Set([...(eased[kind] ?? []), turn]) })
  }
  return shortest
}

function firstTurns(count: number): ReadonlySet<number> {
  return new Set(Array.from({ length: count }, (_, turn) => turn))
}

/** How a call failed, as far as it must stay the same. */
function failureOf({ outcome, unwanted, toldOfOthers, endedBy }: Verdict): string {
  const wrong = [unwanted.length > 0, toldOfOthers.length > 0, endedBy === "error"]
  return `${outcome === "reached"} ${wrong.join(" ")}`
}
