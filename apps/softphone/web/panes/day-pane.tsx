import type { JSX } from "preact"

import type { DayDemo, DayFrame, DaySlot } from "../../src/protocol/server-frame.ts"
import { send } from "../app/connection.ts"
import { Icon } from "../app/icon.tsx"
import { Pane } from "../app/pane.tsx"
import { call, world } from "../app/store.ts"
import { dateHeading, movedDate, slotTime } from "../state/clock-text.ts"

/** A business day of the booking table, slot by slot. */
export function DayPane(): JSX.Element {
  const { day, hello } = world.value
  const language = hello?.language ?? "en-US"
  return (
    <Pane
      area="day"
      title="Calendar"
      sub={day === undefined ? "" : dateHeading(day.date, language)}
      controls={day !== undefined && <Turner day={day} />}
    >
      <div class="body" role="group" aria-label="Slots of the day" tabIndex={0}>
        {day !== undefined && day.slots.length === 0 && <p class="blank">Closed on this day.</p>}
        <ol class="slots-of-day">
          {day?.slots.map((slot) => (
            <SlotRow
              key={slot.startsAt}
              slot={slot}
              demos={day.demos.filter(({ startsAt }) => startsAt === slot.startsAt)}
              time={slotTime(slot.startsAt, hello?.timeZone ?? "UTC", language)}
            />
          ))}
        </ol>
      </div>
    </Pane>
  )
}

function Turner({ day }: { readonly day: DayFrame }): JSX.Element {
  return (
    <>
      <button
        type="button"
        class="btn bare"
        aria-label="Day before"
        onClick={show(movedDate(day.date, -1))}
      >
        <Icon name="back" />
      </button>
      <button type="button" class="btn bare" aria-pressed={day.isToday} onClick={show(null)}>
        Today
      </button>
      <button
        type="button"
        class="btn bare"
        aria-label="Day after"
        onClick={show(movedDate(day.date, 1))}
      >
        <Icon name="forward" />
      </button>
    </>
  )
}

function show(date: string | null): () => void {
  return () => {
    send({ type: "day", date })
  }
}

interface SlotRowProps {
  readonly slot: DaySlot
  readonly demos: readonly DayDemo[]
  readonly time: string
}

function SlotRow({ slot, demos, time }: SlotRowProps): JSX.Element {
  const isMine = demos.some(({ contactId }) => contactId === call.value?.contactId)
  const state = demos.length === 0 ? (slot.free > 0 ? "free" : "shut") : "demo"
  return (
    <li class={`slot ${state}${isMine ? " mine" : ""}`}>
      <time dateTime={slot.startsAt}>{time}</time>
      <span>
        {demos.length === 0 ? stateWords[state] : demos.map(({ caller }) => caller).join(", ")}
      </span>
    </li>
  )
}

/** A slot that is neither free nor taken has passed, or starts too soon or too late to be booked. */
const stateWords = { free: "free", shut: "not to be booked", demo: "demo" } as const
