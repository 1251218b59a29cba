import type { ReportIndex } from "@call-center/phone/report-data"
import type { JSX } from "preact"

import { chosenBlock, chosenFlow } from "../app/flow-view.ts"
import { Pane } from "../app/pane.tsx"

type Coverage = ReportIndex["coverage"]
type FlowCoverage = Coverage["flows"][number]

/** How much of each flow the calls went through, and what they left out; a flow that is chosen is drawn. */
export function CoveragePane({ coverage }: { readonly coverage: Coverage }): JSX.Element {
  return (
    <Pane area="covered" title="Coverage" sub={`${coverage.flows.length} flows`}>
      <div class="body" role="group" aria-label="Coverage of the flows" tabIndex={0}>
        <table class="coverage">
          <thead>
            <tr>
              <th scope="col">Flow</th>
              <th scope="col">Actions</th>
              <th scope="col">Transitions</th>
            </tr>
          </thead>
          <tbody>
            {coverage.flows.map((flow) => (
              <Row key={flow.flow} flow={flow} />
            ))}
          </tbody>
        </table>
        {coverage.flows.map((flow) => (
          <Missing key={flow.flow} flow={flow} />
        ))}
      </div>
    </Pane>
  )
}

function Row({ flow }: { readonly flow: FlowCoverage }): JSX.Element {
  return (
    <tr>
      <th scope="row">
        <button
          type="button"
          class="btn bare"
          aria-pressed={chosenFlow.value === flow.flow}
          onClick={() => {
            chosenFlow.value = flow.flow
          }}
        >
          {flow.flow}
        </button>
      </th>
      <td>{shareText(flow.actions)}</td>
      <td>{shareText(flow.transitions)}</td>
    </tr>
  )
}

function Missing({
  flow: { flow, missingTransitions },
}: {
  readonly flow: FlowCoverage
}): JSX.Element | null {
  if (missingTransitions.length === 0) return null
  return (
    <section>
      <h3>Never taken in {flow}</h3>
      <ul>
        {missingTransitions.map(({ from, by, to }) => (
          <li key={`${from} ${by}`}>
            <button
              type="button"
              class="btn bare"
              onClick={() => {
                chosenFlow.value = flow
                chosenBlock.value = { flow, identifier: from }
              }}
            >
              {from}
            </button>{" "}
            {by} → {to}
          </li>
        ))}
      </ul>
    </section>
  )
}

function shareText({ covered, total }: FlowCoverage["actions"]): string {
  const percent = total === 0 ? 100 : Math.floor((covered / total) * 1000) / 10
  return `${covered} of ${total}, ${percent} %`
}
