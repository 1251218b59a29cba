import type { JSX } from "preact"

import {
  chosenFlow,
  flowMode,
  foundBlocks,
  shownFlow,
  soughtBlock,
  zoomWish,
} from "../app/flow-view.ts"
import { Pane } from "../app/pane.tsx"
import { traces, world } from "../app/store.ts"
import { whyLeft } from "../state/flow-trace.ts"
import { BlockDetails } from "./block-details.tsx"
import { FlowCanvas } from "./flow-canvas.tsx"

/** The flow as it is drawn, with the way that the call has taken. */
export function FlowPane(): JSX.Element {
  const flow = shownFlow.value
  const visited = flow === undefined ? 0 : (traces.value.flows.get(flow.name)?.visits.size ?? 0)
  const blocks = Object.keys(flow?.actions ?? {}).length
  return (
    <Pane area="flow" title="Flow" sub={`${visited} of ${blocks} blocks`} controls={<Controls />}>
      {flow !== undefined && <FlowCanvas key={flow.name} flow={flow} />}
      <BlockDetails />
      <p class="why">{whyHere()}</p>
    </Pane>
  )
}

/** The last way that was taken, and why. */
function whyHere(): string {
  const { last, flows } = traces.value
  if (last === undefined) return "The way of a call is coloured as it is taken."
  const ways = flows.get(last.flow)?.ways ?? []
  const way = ways.findLast(({ to }) => to === last.identifier)
  return way === undefined
    ? `The call began at ${last.identifier}.`
    : `${way.from} ${whyLeft(way)}.`
}

const zooms = [
  { label: "Zoom out", sign: "\u2212", factor: 0.8 },
  { label: "Zoom in", sign: "+", factor: 1.25 },
] as const

function Controls(): JSX.Element {
  const { flows = [] } = world.value.hello ?? {}
  return (
    <>
      <label class="sr" for="which-flow">
        Flow that is shown
      </label>
      <select
        id="which-flow"
        value={chosenFlow.value ?? ""}
        onChange={({ currentTarget }) => {
          chosenFlow.value = currentTarget.value === "" ? undefined : currentTarget.value
        }}
      >
        <option value="">where the call is</option>
        {flows.map(({ name }) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
      <label class="sr" for="sought">
        Find a block
      </label>
      <input
        id="sought"
        type="search"
        placeholder="Find a block"
        autocomplete="off"
        value={soughtBlock.value}
        onInput={({ currentTarget }) => {
          soughtBlock.value = currentTarget.value
          flowMode.value = "follow"
        }}
      />
      {soughtBlock.value !== "" && (
        <span class="sub" role="status">
          {foundBlocks.value.size} found
        </span>
      )}
      <span class="seg" role="group" aria-label="Zoom">
        {zooms.map(({ label, sign, factor }) => (
          <button
            key={label}
            type="button"
            aria-label={label}
            onClick={() => {
              zoomWish.value = factor
            }}
          >
            {sign}
          </button>
        ))}
        {(["follow", "fit"] as const).map((mode) => (
          <button
            key={mode}
            type="button"
            aria-pressed={flowMode.value === mode}
            onClick={() => {
              flowMode.value = mode
            }}
          >
            {mode === "follow" ? "Follow" : "Fit"}
          </button>
        ))}
      </span>
    </>
  )
}
