import type { CallEvent } from "@call-center/simulator"
import { computed, useSignal } from "@preact/signals"
import type { JSX } from "preact"

import { Pane } from "../app/pane.tsx"
import { shownEvents } from "../app/store.ts"

type LexTurn = Extract<CallEvent, { type: "LexTurn" }>
type Input = Extract<CallEvent, { type: "CustomerInput" }>

const turn = computed<LexTurn | undefined>(() => {
  const event = shownEvents.value.findLast(({ type }) => type === "LexTurn")
  return event?.type === "LexTurn" ? event : undefined
})

const input = computed<Input | undefined>(() => {
  const until = turn.value?.seq ?? 0
  const event = shownEvents.value.findLast(
    ({ type, seq }) => type === "CustomerInput" && seq < until,
  )
  return event?.type === "CustomerInput" ? event : undefined
})

/** What the bot understood, and what it does next. */
export function TurnPane(): JSX.Element {
  const isRaw = useSignal(false)
  return (
    <Pane
      area="turn"
      title="Lex turn"
      controls={
        <span class="seg" role="group" aria-label="View of the turn">
          {[false, true].map((raw) => (
            <button
              key={String(raw)}
              type="button"
              aria-pressed={isRaw.value === raw}
              onClick={() => {
                isRaw.value = raw
              }}
            >
              {raw ? "Raw" : "Read"}
            </button>
          ))}
        </span>
      }
    >
      <div class="body" role="group" aria-label="What the bot understood" tabIndex={0}>
        {turn.value === undefined && <p class="blank">The bot has not been asked anything yet.</p>}
        {turn.value !== undefined &&
          (isRaw.value ? <pre>{JSON.stringify(turn.value, undefined, 2)}</pre> : <Read />)}
      </div>
    </Pane>
  )
}

function Read(): JSX.Element | null {
  if (turn.value === undefined) return null
  const { intent, slots, state, dialogAction, slotToElicit } = turn.value
  return (
    <>
      {input.value !== undefined && <p class="heard">{heardText(input.value)}</p>}
      <div>
        <h3>Intent</h3>
        <p>
          <strong>{intent}</strong> {state}
        </p>
      </div>
      <div>
        <h3>Slots</h3>
        <table class="slots">
          <tbody>
            {Object.entries(slots).map(([name, value]) => (
              <tr key={name} class={name === slotToElicit ? "ask" : ""}>
                <th scope="row">{name}</th>
                <td>{value ?? (name === slotToElicit ? "asked for" : "empty")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div>
        <h3>Next</h3>
        <p class="next">
          <span class="tag">{dialogAction}</span>
          {slotToElicit !== undefined && <span class="tag plain">{slotToElicit}</span>}
        </p>
      </div>
    </>
  )
}

function heardText({ kind, value }: Input): string {
  return kind === "speech" ? `“${value}”` : kind === "keys" ? `keys ${value}` : kind
}
