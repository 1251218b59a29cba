import type { JSX } from "preact"

import { DayPane } from "../panes/day-pane.tsx"
import { FlowPane } from "../panes/flow-pane.tsx"
import { LogPane } from "../panes/log-pane.tsx"
import { NowStrip, now } from "../panes/now-strip.tsx"
import { PhonePane } from "../panes/phone-pane.tsx"
import { TextsPane } from "../panes/texts-pane.tsx"
import { TimePane } from "../panes/time-pane.tsx"
import { TopBar } from "../panes/top-bar.tsx"
import { TranscriptPane } from "../panes/transcript-pane.tsx"
import { TurnPane } from "../panes/turn-pane.tsx"
import { connection } from "./connection.ts"
import { view, views } from "./view.ts"

/** The page. */
export function App(): JSX.Element {
  return (
    <div class="app" data-floor={now.value.floor} data-view={view.value}>
      <TopBar />
      <main>
        {connection.value === "lost" && (
          <p class="lost" role="alert">
            There is no connection with pnpm phone. If it was started again, open the address that
            it printed.
          </p>
        )}
        <NowStrip />
        <div class="left">
          <PhonePane />
          <TextsPane />
        </div>
        <TranscriptPane />
        <FlowPane />
        <div class="right">
          <TurnPane />
          <DayPane />
          <LogPane />
        </div>
      </main>
      <TimePane />
      <nav class="views" aria-label="Views">
        {views.map((name) => (
          <button
            key={name}
            type="button"
            aria-current={view.value === name ? "page" : undefined}
            onClick={() => {
              view.value = name
            }}
          >
            {name[0]?.toUpperCase()}
            {name.slice(1)}
          </button>
        ))}
      </nav>
    </div>
  )
}
