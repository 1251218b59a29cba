import type { JSX } from "preact"

import { chosenBlock } from "../app/flow-view.ts"
import { Icon } from "../app/icon.tsx"
import { call, movePlayhead, traces, world } from "../app/store.ts"
import { callTime } from "../state/call-time.ts"
import { type Visit, whyLeft } from "../state/flow-trace.ts"

/** A block's parameters, and why the call left it as it did. */
export function BlockDetails(): JSX.Element | null {
  const block = chosenBlock.value
  const flow = world.value.hello?.flows.find(({ name }) => name === block?.flow)
  const action = block === undefined ? undefined : flow?.actions[block.identifier]
  if (block === undefined || action === undefined) return null
  const visits = traces.value.flows.get(block.flow)?.visits.get(block.identifier) ?? []
  return (
    <section class="block" aria-label={`Block ${block.identifier}`}>
      <header>
        <h3>
          {block.identifier} <small>{action.type}</small>
        </h3>
        <span class="grow" />
        <button
          type="button"
          class="btn bare"
          aria-label="Close the block"
          onClick={() => {
            chosenBlock.value = undefined
          }}
        >
          <Icon name="close" />
        </button>
      </header>
      {visits.length === 0 && <p class="blank">The call has not been here.</p>}
      <ol class="visits">
        {visits.map((visit) => (
          <VisitRow key={visit.seq} visit={visit} />
        ))}
      </ol>
      <pre tabIndex={0} aria-label="Parameters">
        {JSON.stringify(action.parameters, undefined, 2)}
      </pre>
    </section>
  )
}

function VisitRow({ visit }: { readonly visit: Visit }): JSX.Element {
  const event = call.value?.events.find(({ seq }) => seq === visit.seq)
  const atMs = event === undefined ? 0 : Date.parse(event.at) - (call.value?.startedMs ?? 0)
  return (
    <li>
      <button
        type="button"
        onClick={() => {
          movePlayhead(visit.seq)
        }}
      >
        <time>{callTime(atMs)}</time>
        {visit.left === undefined ? "the call is here" : whyLeft(visit.left)}
      </button>
    </li>
  )
}
