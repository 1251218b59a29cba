import type { HeldCall } from "@call-center/callers"

import type { JudgedHeldCall } from "../run/hold-call.ts"

/** A call turn by turn: what the bot said, what the person did about it, and what the line made of their words. */
export function transcriptText({ caller, held, verdict }: JudgedHeldCall, noise: number): string {
  const { seed, manner, goal, startsAtMs } = caller
  const begun = new Date(startsAtMs).toISOString()
  const lines = [
    `seed ${seed} at ${noise * 100} %: ${manner.name}, ${goal}: ${verdict.outcome}; called at ${begun}`,
    ...held.turns.flatMap(turnLines),
    ...held.lastMessages.map(botLine),
    `  ended by ${held.endedBy}`,
  ]
  return lines.map((line) => `${line}\n`).join("")
}

type Turn = HeldCall["turns"][number]

function turnLines(turn: Turn): readonly string[] {
  return [...turn.messages.map(botLine), `  caller: ${deedText(turn)}`]
}

function botLine(text: string): string {
  return `  bot:    ${text}`
}

function deedText({ did, means, heard = "" }: Turn): string {
  switch (did.kind) {
    case "speech":
      return `${did.text}${heardText(did.text, heard)} (${means.does})`
    case "keys":
      return `keys ${did.keys}${heardText(did.keys, heard)} (${means.does})`
    case "silence":
      return `says nothing (${means.does})`
    case "hangup":
      return `hangs up (${means.does})`
  }
}

/** What came through, where that is something else. */
function heardText(given: string, heard: string): string {
  if (heard === given) return ""
  return heard.trim() === "" ? " [nothing of it was heard]" : ` [heard: ${heard}]`
}
