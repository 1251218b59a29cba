import { computed } from "@preact/signals"
import type { JSX } from "preact"
import { useEffect, useRef } from "preact/hooks"

import { Pane } from "../app/pane.tsx"
import { call, movePlayhead, playhead, shownEvents } from "../app/store.ts"
import { view } from "../app/view.ts"
import { callTime, tookTime } from "../state/call-time.ts"
import { type TranscriptRow, transcriptRows } from "../state/transcript-rows.ts"

const rows = computed(() =>
  call.value === undefined
    ? []
    : transcriptRows(call.value.events, call.value.startedMs, call.value.tookMs),
)

/** What was said, each line with its time; a line that is chosen shows the call as it was then. */
export function TranscriptPane(): JSX.Element {
  const list = useRef<HTMLDivElement>(null)
  const lastSeq = shownEvents.value.at(-1)?.seq ?? 0
  const current = rows.value.findLast(({ seq, kind }) => kind !== "actions" && seq <= lastSeq)?.seq
  useEffect(() => {
    list.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" })
  }, [current, rows.value.length, view.value])
  const turns = rows.value.filter(({ kind }) => kind === "caller").length
  return (
    <Pane area="talk" title="Transcript" sub={`${turns} ${turns === 1 ? "turn" : "turns"}`}>
      <div class="body" ref={list} role="log" aria-label="What was said" tabIndex={0}>
        {rows.value.length === 0 && <Nothing />}
        {rows.value.map((row) => (
          <Row key={row.seq} row={row} isCurrent={row.seq === current} />
        ))}
      </div>
    </Pane>
  )
}

function Nothing(): JSX.Element {
  return (
    <p class="blank">
      <b>No call on this line.</b>
      Press Call, then type, press keys or talk. What the bot says stands here, and every line leads
      back to that moment of the call.
    </p>
  )
}

function Row({
  row,
  isCurrent,
}: {
  readonly row: TranscriptRow
  readonly isCurrent: boolean
}): JSX.Element {
  if (row.kind === "actions")
    return (
      <div class="row actions">
        <span class="text">{row.identifiers.join(", ")}</span>
      </div>
    )
  const later = playhead.value !== undefined && row.seq > playhead.value
  return (
    <button
      type="button"
      class={`row ${row.kind}${later ? " later" : ""}`}
      aria-current={isCurrent ? "true" : undefined}
      onClick={() => {
        movePlayhead(row.seq)
      }}
    >
      <time>{callTime(row.atMs)}</time>
      <span class="who">{speakers[row.kind]}</span>
      <span class="text">{row.kind === "caller" ? wordsOf(row) : row.text}</span>
      {row.kind === "caller" && (
        <>
          {row.led !== undefined && <span class="led">→ {row.led}</span>}
          {row.tookMs !== undefined && <span class="took">{tookTime(row.tookMs)}</span>}
        </>
      )}
    </button>
  )
}

const speakers = { bot: "bot", agent: "agent", caller: "you", fault: "flow", note: "flow" } as const

function wordsOf({ input, value }: Extract<TranscriptRow, { kind: "caller" }>): string {
  switch (input) {
    case "speech":
      return value
    case "keys":
      return `keys ${value}`
    case "silence":
      return "(silence)"
    case "hangup":
      return "(hangs up)"
  }
}
