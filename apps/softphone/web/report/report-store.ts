import type { ReportGlobals, ReportIndex, ReportedCalls } from "@call-center/phone/report-data"
import type { CallEvent } from "@call-center/simulator"
import { signal } from "@preact/signals"

import { flowMode } from "../app/flow-view.ts"
import { phone, world } from "../app/store.ts"
import { firstLine, withCallOnLine, withLine } from "../state/lines.ts"
import { type PhoneCall, emptyWorld } from "../state/world.ts"

const globals = globalThis as ReportGlobals

/** What the report tells; undefined when its data are missing. */
export const index: ReportIndex | undefined = globals.callReport

/** What is shown: the coverage, or a call of a script. */
export type Shown = "coverage" | { readonly script: number; readonly call: number }

/** What is shown, as the address says. */
export const shown = signal<Shown>("coverage")

/** Calls by script, as far as they have been read. */
export const readCalls = signal<ReadonlyMap<number, ReportedCalls>>(new Map())

globals.takeCalls = (script, calls) => {
  readCalls.value = new Map(readCalls.value).set(script, calls)
  show()
}

/** Follows the address: `#3` is the fourth script, `#3/1` its second call, anything else the coverage. */
export function followAddress(): void {
  const [script, call = "0"] = location.hash.slice(1).split("/")
  const isScript = script !== undefined && index?.scripts[Number(script)] !== undefined
  shown.value =
    isScript && script !== "" ? { script: Number(script), call: Number(call) } : "coverage"
  show()
}

/** Puts what is shown where the phone's panes look for the call of their line. */
function show(): void {
  if (index === undefined) return
  if (shown.value === "coverage") {
    flowMode.value = "fit"
    return place("coverage", index.covered)
  }
  const { script, call } = shown.value
  const calls = readCalls.value.get(script)
  if (calls === undefined) return read(script)
  flowMode.value = "follow"
  return place(`${script}/${call}`, calls[call] ?? [])
}

/** A page on disk may fetch nothing, but it may load scripts. */
function read(script: number): void {
  const element = document.createElement("script")
  element.src = `data/calls-${script}.js`
  document.head.append(element)
}

function place(contactId: string, events: readonly CallEvent[]): void {
  if (index === undefined) return
  const [started] = events
  const call: PhoneCall = {
    contactId,
    request: contactId,
    isRecorded: true,
    from: started?.type === "CallStarted" ? started.from : null,
    startedMs: started === undefined ? 0 : Date.parse(started.at),
    events,
    tookMs: {},
  }
  const { businessName, timeZone, language, entryFlow, flows } = index
  world.value = {
    ...emptyWorld,
    hello: {
      type: "hello",
      businessName,
      timeZone,
      language,
      entryFlow,
      flows,
      voice: "",
      phrases: [],
      from: "",
    },
    calls: new Map([[contactId, call]]),
  }
  phone.value = withCallOnLine(withLine(firstLine, 1, { request: contactId }), call)
}
