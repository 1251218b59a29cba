import type { Told, Understood } from "@call-center/callers"

import { earOf } from "../locales/ear-of.ts"
import { areOf } from "../people/facts.ts"
import { namedStart } from "../people/starts.ts"
import type { JudgedCall } from "./judged-call.ts"

/** Tells that are about demos of the caller. */
const aboutOwn = new Set(["upcoming", "current", "booked", "moved", "cancelled"])

/** What was said that only others should hear: times told as the caller's that are not, numbers that are others'. */
export function toldOfOthers(judged: JudgedCall): readonly string[] {
  const { rules, caller, held, before, after, locale } = judged
  const messages = [...held.turns.flatMap((turn) => turn.messages), ...held.lastMessages]
  const own = [...before, ...after]
    .filter((demo) => demo.caller === caller.number)
    .map(({ startsAt }) => namedStart(rules, startsAt))
  const foreign = understoodIn(judged)
    .flatMap(momentsOfOwn)
    .filter((facts) => !own.some((start) => areOf(facts, start)))
    .map(({ date, time }) => `${date ?? ""} ${time ?? ""}`)
  const digits = messages.map((text) => text.replaceAll(/\D/gu, ""))
  const numbers = before
    .filter((demo) => demo.caller !== caller.number)
    .map((demo) => demo.caller.slice(2))
    .filter((number) => digits.some((text) => text.includes(number)))
  return [...foreign, ...numbers]

  function understoodIn({ held: { turns, lastMessages } }: JudgedCall): readonly Understood[] {
    return [...turns.flatMap((turn) => turn.understood), ...earOf(locale)(lastMessages)]
  }
}

function momentsOfOwn(understood: Understood): readonly Told["facts"][number][] {
  if (understood.act === "tells") return aboutOwn.has(understood.what) ? understood.facts : []
  if (understood.act === "offers" && understood.what === "which")
    return understood.options.map(({ facts }) => facts)
  return []
}
