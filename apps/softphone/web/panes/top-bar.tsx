import type { JSX } from "preact"

import { Icon } from "../app/icon.tsx"
import { phone, world } from "../app/store.ts"
import { type PhoneLine, withNewLine, withoutLine } from "../state/lines.ts"
import { hasEnded } from "../state/world.ts"

/** The name of the business, and the lines. */
export function TopBar(): JSX.Element {
  const { lines, selectedId } = phone.value
  const { hello } = world.value
  return (
    <header class="top">
      <h1>
        {hello?.businessName ?? "Call centre"} <span>phone</span>
      </h1>
      <nav class="lines" aria-label="Lines">
        {lines.map((line) => (
          <LineButton key={line.id} line={line} isSelected={line.id === selectedId} />
        ))}
        <button
          type="button"
          class="btn bare"
          aria-label="New line"
          onClick={() => {
            phone.value = withNewLine(phone.value, hello?.from ?? "")
          }}
        >
          <Icon name="plus" />
        </button>
        {lines.length > 1 && (
          <button
            type="button"
            class="btn bare"
            aria-label="Close this line"
            onClick={() => {
              phone.value = withoutLine(phone.value, selectedId)
            }}
          >
            <Icon name="close" />
          </button>
        )}
      </nav>
    </header>
  )
}

interface LineButtonProps {
  readonly line: PhoneLine
  readonly isSelected: boolean
}

function LineButton({ line, isSelected }: LineButtonProps): JSX.Element {
  const call = line.contactId === undefined ? undefined : world.value.calls.get(line.contactId)
  const isLive = call !== undefined && !hasEnded(call)
  return (
    <button
      type="button"
      class="line"
      aria-current={isSelected ? "true" : undefined}
      onClick={() => {
        phone.value = { ...phone.value, selectedId: line.id }
      }}
    >
      <i class={isLive ? "dot on" : "dot"} />
      {line.isWithheld ? "Withheld" : line.from || `Line ${line.id}`}
      <small>{isLive ? "on a call" : call === undefined ? "" : "ended"}</small>
    </button>
  )
}
