import { callFigures, type Told } from "@call-center/callers"
import { type Demo, addDays, slotsOn } from "@call-center/domain"

import { earOf } from "../locales/ear-of.ts"
import type { Aim, PlannedErrand } from "../people/caller.ts"
import { namedStart } from "../people/starts.ts"
import type { Wish } from "../people/wish.ts"
import { type Change, changesBetween, isReadBackOf } from "./changes.ts"
import type { JudgedCall } from "./judged-call.ts"
import { soundsLikeYes } from "./sounds-like-yes.ts"
import { toldOfOthers } from "./told-of-others.ts"
import type { Unwanted, Verdict } from "./verdict.ts"

/** Judges a call by what stands in the table afterwards, and by what the person said and heard. */
export function judgeCall(judged: JudgedCall): Verdict {
  const { caller, held, before, after } = judged
  const changes = changesBetween(before, after)
  const results = caller.errands.map((planned) => isReached(planned, judged))
  const reached = results.filter(Boolean).length
  const isAll = reached === results.length && held.endedBy !== "error"
  return {
    seed: caller.seed,
    goal: caller.goal,
    manner: caller.manner.name,
    outcome: isAll ? "reached" : reached > 0 ? "partly" : "not",
    isPossible: caller.errands.every(({ aim }) => isPossible(aim, judged)),
    unwanted: changes.flatMap((change) => unwantedIn(change, judged) ?? []),
    toldOfOthers: toldOfOthers(judged),
    endedBy: held.endedBy,
    figures: callFigures(held),
  }
}

function isReached({ errand, aim }: PlannedErrand, judged: JudgedCall): boolean {
  const { before, after, caller } = judged
  const mine = after.filter((demo) => demo.caller === caller.number)
  const isNew = ({ demoId }: Demo) => before.every((demo) => demo.demoId !== demoId)
  switch (aim.does) {
    case "book": {
      const booked = mine.filter((demo) => demo.status === "booked" && isNew(demo))
      if (booked.length === 0) return !isPossible(aim, judged)
      return booked.length === 1 && booked.every((demo) => isSuitable(demo, aim.wishes, judged))
    }
    case "move": {
      const old = before.find(({ startsAt }) => startsAt === aim.from.at)
      const moved = mine.find(({ demoId }) => demoId === old?.demoId)
      if (moved === undefined || moved.status !== "booked") return false
      if (moved.startsAt === aim.from.at) return !isPossible(aim, judged)
      return isSuitable(moved, aim.wishes, judged)
    }
    case "cancel": {
      const old = before.find(({ startsAt }) => startsAt === aim.demo.at)
      return mine.some(({ demoId, status }) => demoId === old?.demoId && status === "cancelled")
    }
    case "hear":
      return tellsIn(judged).some((told) => errand.settles(told) !== undefined)
  }
}

function isSuitable(demo: Demo, wishes: readonly Wish[], { rules }: JudgedCall): boolean {
  const { date, time } = namedStart(rules, demo.startsAt)
  return wishes.some((wish) => wish.suits({ date, time }))
}

/** Whether anything that the person would take is free: the first wish, or the one that they would have instead. */
function isPossible(aim: Aim, { rules, before, caller }: JudgedCall): boolean {
  if (aim.does === "cancel" || aim.does === "hear") return true
  const taken = new Set(before.map(({ startsAt }) => startsAt))
  const now = namedStart(rules, new Date(caller.startsAtMs).toISOString() as Demo["startsAt"])
  return Array.from({ length: 21 }, (_, ahead) => slotsOn(rules, addDays(now.localDate, ahead)))
    .flat()
    .some(({ startsAt }) => {
      if (taken.has(startsAt) || startsAt <= now.at) return false
      const { date, time } = namedStart(rules, startsAt)
      return aim.wishes.some((wish) => wish.suits({ date, time }))
    })
}

function tellsIn({ held, locale }: JudgedCall): readonly Told[] {
  const last = earOf(locale)(held.lastMessages)
  return [...held.turns.flatMap(({ understood }) => understood), ...last].filter(
    (understood) => understood.act === "tells",
  )
}

/** A change is wanted if its person has said yes to it being read back, whatever has come through of that. */
function unwantedIn(
  change: Change,
  { rules, caller, held, locale }: JudgedCall,
): Unwanted | undefined {
  if (change.demo.caller !== caller.number) return { change, heardAsYes: false }
  const turns = held.turns.filter(({ understood }) =>
    understood.some((each) => each.act === "readsBack" && isReadBackOf(rules, change, each)),
  )
  if (turns.some(({ means }) => means.does === "agrees")) return undefined
  return { change, heardAsYes: turns.some(({ heard }) => soundsLikeYes(heard ?? "", locale)) }
}
