import { type Piece, type Terminal, labelled, styled } from "@call-center/command-line"
import { aside, callLines, endWords } from "@call-center/connect-flows/terminal"

import type { CallObserver, CallSummary, StoredDemo } from "../call-observer.ts"

/** What a transcript needs to know of its surroundings. */
export interface TranscriptOptions {
  readonly terminal: Pick<Terminal, "print" | "width">
  readonly businessName: string
  readonly caller: string
  readonly timeZone: string
  /** Whether the caller's own words are on the screen already, since the caller types them. */
  readonly callerTypes: boolean
  /** Whether the flow that is dialled books demos: then it is said, too, that there are none. */
  readonly booksDemos: boolean
}

/** Shows a call as people read it: who speaks, what is stored in the end, and the SMS as sent. */
export function transcript(options: TranscriptOptions): CallObserver {
  const { print, width } = options.terminal
  return {
    started: () => print(...opening(options)),
    observed: (event) =>
      print(...callLines(event, { width: width(), callerTypes: options.callerTypes })),
    smsSent: ({ to, text }) =>
      print(...labelled(styled("green", "SMS   "), `to ${to}: ${text}`, width())),
    emailSent: ({ to, subject }) =>
      print(...labelled(styled("green", "mail  "), `to ${to}: ${subject}`, width())),
    ended: (summary) => print(...closing(summary, options)),
  }
}

function opening({ businessName, caller, callerTypes }: TranscriptOptions): readonly Piece[] {
  const hint =
    "Type what you would say, or keys (1 schedule, 2 check, 3 move, 4 cancel, 0 a person).\nEnter alone is silence; /hangup hangs up.\n"
  return [styled("dim", `${caller} rings ${businessName}\n${callerTypes ? hint : ""}`)]
}

function closing(summary: CallSummary, options: TranscriptOptions): readonly Piece[] {
  const width = options.terminal.width()
  const demos = summary.demos.flatMap((demo) =>
    labelled(styled("green", "demo  "), demoWords(demo, options), width),
  )
  const none = options.booksDemos ? ["No demo is stored for this caller.\n"] : []
  return [...aside(endWords(summary), width), ...(demos.length > 0 ? demos : none)]
}

function demoWords(demo: StoredDemo, { timeZone }: TranscriptOptions): string {
  const when = new Intl.DateTimeFormat("en-US", {
    timeZone,
    weekday: "long",
    year: "numeric",
    month: "long",
    day: "numeric",
    hour: "numeric",
    minute: "2-digit",
    timeZoneName: "short",
  }).format(new Date(demo.startsAt))
  return `${when}, ${demo.status} (${demo.demoId})`
}
