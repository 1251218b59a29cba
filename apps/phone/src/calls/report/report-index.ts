import type { CallCenter } from "@call-center/config"
import type { PlayedScript } from "@call-center/connect-flows/scripts"
import { type CallEvent, flowCoverage } from "@call-center/simulator"

import { dialledFlows } from "../../deployed-flows.ts"
import { flowPictures } from "../../flow-pictures.ts"
import type { ReportIndex, ReportedFailure } from "./report-data.ts"

/** What a report tells of a run of scripts. */
export function reportIndex(callCenter: CallCenter, played: readonly PlayedScript[]): ReportIndex {
  const { flows, entryFlow } = dialledFlows(callCenter, "main")
  const calls = played.flatMap((script) => script.calls)
  return {
    businessName: callCenter.business.name,
    timeZone: callCenter.booking.timeZone,
    language: callCenter.locale.replace("_", "-"),
    entryFlow,
    flows: flowPictures(flows),
    scripts: played.map((each) => ({
      name: each.name,
      about: each.about,
      file: each.file,
      durationMs: Math.round(each.durationMs),
      failed: failureOf(each),
    })),
    coverage: flowCoverage(flows, calls),
    covered: coveredBy(calls),
  }
}

function failureOf({ failed, failure }: PlayedScript): ReportedFailure | undefined {
  if (failed !== undefined)
    return { place: failed.place, expected: failed.expected, heard: failed.actual }
  return failure === undefined
    ? undefined
    : { place: "the script as a whole", expected: "an end", heard: failure }
}

function coveredBy(calls: readonly (readonly CallEvent[])[]): readonly CallEvent[] {
  const covered = new Map<string, CallEvent>()
  for (const event of calls.flat()) {
    const key = keyOf(event)
    if (key !== undefined && !covered.has(key)) covered.set(key, event)
  }
  return [...covered.values()]
}

function keyOf(event: CallEvent): string | undefined {
  if (event.type === "FlowActionStarted") return [event.flow, event.identifier].join("\n")
  if (event.type === "TransitionTaken") return [event.flow, event.from, event.by].join("\n")
  // Nothing of all this goes on.
  return event.type === "CallEnded" ? event.type : undefined
}
