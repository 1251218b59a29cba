import type { Demo, TimeZone } from "@call-center/domain"
import { localDateOf, localTimeOf } from "@call-center/domain"

import { beyondReach } from "./beyond-reach.ts"
import type { DemosAnswer } from "./caller-demos.ts"

/** An answer in words, times as the business's clock shows them. */
export function demosText(answer: DemosAnswer, timeZone: TimeZone): string {
  const { caller } = answer
  const lines = (demos: readonly Demo[]) =>
    demos.map((demo) => `  ${line(demo, timeZone)}\n`).join("")
  switch (answer.did) {
    case "listed":
      return answer.demos.length === 0
        ? `${caller} has no upcoming demo.\n`
        : `Upcoming demos of ${caller}:\n${lines(answer.demos)}`
    case "exported":
      return `Demos kept of ${caller}: ${answer.demos.length}; texts ${answer.smsOptedOut ? "refused" : "allowed"}\n${lines(answer.demos)}`
    case "cancelled":
      return `Cancelled:\n${lines([answer.demo])}The caller gets a text about it, where texts are on and allowed.\n`
    case "forgot":
      return `Erased ${answer.items} items of ${caller}. Not reached:\n${beyondReach.map((what) => `  ${what}\n`).join("")}`
    case "refused":
      return `Nothing changed: ${answer.code}.\n`
  }
}

function line(demo: Demo, timeZone: TimeZone): string {
  const date = localDateOf(timeZone, demo.startsAt)
  const time = localTimeOf(timeZone, demo.startsAt)
  return `${demo.demoId}  ${date} ${time} ${timeZone}, ${demo.minutes} minutes, ${demo.status}`
}
