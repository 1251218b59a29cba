import type { JSX } from "preact"

import { Pane } from "../app/pane.tsx"
import { line, world } from "../app/store.ts"
import { clockText } from "../state/clock-text.ts"

/** Text messages as they would be on the caller's phone. */
export function TextsPane(): JSX.Element {
  const { from, isWithheld } = line.value
  const { texts, hello } = world.value
  const number = from.replaceAll(/[\s().-]/g, "")
  const mine = texts.filter(({ to, contactId }) =>
    isWithheld ? contactId === line.value.contactId : to === number,
  )
  return (
    <Pane area="texts" title="Text messages" sub={isWithheld ? "to any number" : `to ${from}`}>
      <div class="body" role="log" aria-label="Messages" tabIndex={0}>
        {mine.length === 0 && <p class="blank">Nothing yet. A demo that is booked sends one.</p>}
        {mine.map(({ text, atMs }) => (
          <p key={`${atMs} ${text}`} class="bubble">
            {text}
            <small>
              {clockText(atMs, hello?.timeZone ?? "UTC", hello?.language ?? "en-US").time}
            </small>
          </p>
        ))}
      </div>
    </Pane>
  )
}
