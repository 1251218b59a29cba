import type { ReportIndex } from "@call-center/phone/report-data"
import type { JSX } from "preact"

import { FlowPane } from "../panes/flow-pane.tsx"
import { Timeline } from "../panes/timeline.tsx"
import { TranscriptPane } from "../panes/transcript-pane.tsx"
import { TurnPane } from "../panes/turn-pane.tsx"
import { CoveragePane } from "./coverage-pane.tsx"
import { index, readCalls, shown } from "./report-store.ts"

/** The report: its scripts beside the call, or the coverage, that is shown. */
export function ReportApp(): JSX.Element {
  if (index === undefined)
    return <p class="lost">The report lacks its data: write it again with pnpm calls --report.</p>
  return (
    <div class="report" data-view={shown.value === "coverage" ? "coverage" : "call"}>
      <Scripts index={index} />
      {shown.value === "coverage" ? <Coverage index={index} /> : <Call index={index} />}
    </div>
  )
}

function Scripts({
  index: { businessName, scripts },
}: {
  readonly index: ReportIndex
}): JSX.Element {
  const failed = scripts.filter((script) => script.failed !== undefined).length
  return (
    <nav class="scripts" aria-label="Scripts">
      <h1>Calls to {businessName}</h1>
      <p class={failed > 0 ? "sum failed" : "sum"}>
        {scripts.length - failed} passed, {failed} failed
      </p>
      <a href="#coverage" aria-current={shown.value === "coverage" ? "page" : undefined}>
        Coverage
      </a>
      <ol>
        {scripts.map((script, place) => (
          <li key={place}>
            <a
              href={`#${place}`}
              class={script.failed === undefined ? "passed" : "failed"}
              aria-current={isShown(place) ? "page" : undefined}
            >
              <span class="mark">{script.failed === undefined ? "ok" : "failed"}</span>
              {script.name}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

function isShown(place: number): boolean {
  return shown.value !== "coverage" && shown.value.script === place
}

function Coverage({ index: { coverage } }: { readonly index: ReportIndex }): JSX.Element {
  return (
    <main>
      <CoveragePane coverage={coverage} />
      <FlowPane />
    </main>
  )
}

function Call({ index: { scripts } }: { readonly index: ReportIndex }): JSX.Element | null {
  if (shown.value === "coverage") return null
  const { script: place, call } = shown.value
  const script = scripts[place]
  if (script === undefined) return null
  const calls = readCalls.value.get(place) ?? []
  return (
    <main>
      <header class="script">
        <h2>{script.name}</h2>
        <p class="sub">
          {script.file}, {script.durationMs} ms
        </p>
        {script.about !== undefined && <p>{script.about}</p>}
        {script.failed !== undefined && (
          <dl class="failure">
            <dt>Failed at</dt>
            <dd>{script.failed.place}</dd>
            <dt>Expected</dt>
            <dd>{script.failed.expected}</dd>
            <dt>Heard</dt>
            <dd>{script.failed.heard}</dd>
          </dl>
        )}
        {calls.length > 1 && (
          <p class="seg" role="group" aria-label="Calls of the script">
            {calls.map((_, each) => (
              <a
                key={each}
                class="btn"
                href={`#${place}/${each}`}
                aria-current={each === call ? "page" : undefined}
              >
                Call {each + 1}
              </a>
            ))}
          </p>
        )}
      </header>
      <TranscriptPane />
      <FlowPane />
      <TurnPane />
      <Timeline />
    </main>
  )
}
