import { useSignal } from "@preact/signals"
import type { JSX } from "preact"

import { dial, hangUp, say, staySilent } from "../app/calling.ts"
import { Icon } from "../app/icon.tsx"
import { pressedKeys, sendKeys } from "../app/keys.ts"
import { isOnCall, line, phone, world } from "../app/store.ts"
import { withLine } from "../state/lines.ts"
import { KeyPad } from "./key-pad.tsx"

/** The telephone: who calls, the keys, and what is said. */
export function PhonePane(): JSX.Element {
  return (
    <section class="pane phone" aria-label="Phone">
      <CallerId />
      <p class="pressed" aria-live="polite">
        {pressedKeys.value === "" ? <span class="blank">{hint()}</span> : pressedKeys.value}
        {pressedKeys.value !== "" && (
          <button type="button" class="btn bare" onClick={sendKeys}>
            Send
          </button>
        )}
      </p>
      <KeyPad />
      <div class="act">{isOnCall.value ? <TalkButtons /> : <CallButton />}</div>
      <SayField />
      {world.value.refusal !== undefined && (
        <p class="refusal" role="alert">
          {world.value.refusal}
        </p>
      )}
    </section>
  )
}

function hint(): string {
  return isOnCall.value
    ? "Talk, type or press keys."
    : "Nothing leaves this machine: the call centre runs here."
}

function CallerId(): JSX.Element {
  const { id, from, isWithheld } = line.value
  return (
    <div class="from">
      <div>
        <label for="from">Calling from</label>
        <input
          id="from"
          inputMode="tel"
          autocomplete="off"
          value={isWithheld ? "withheld" : from}
          readOnly={isOnCall.value || isWithheld}
          onInput={({ currentTarget }) => {
            phone.value = withLine(phone.value, id, { from: currentTarget.value })
          }}
        />
      </div>
      <label class="switch" for="withheld">
        <input
          id="withheld"
          type="checkbox"
          role="switch"
          checked={isWithheld}
          disabled={isOnCall.value}
          onChange={({ currentTarget }) => {
            phone.value = withLine(phone.value, id, { isWithheld: currentTarget.checked })
          }}
        />
        Withheld
      </label>
    </div>
  )
}

function CallButton(): JSX.Element {
  const rings = line.value.request !== undefined
  return (
    <button type="button" class="big call" onClick={dial} aria-disabled={rings}>
      <Icon name="call" />
      {rings ? "Ringing" : `Call ${world.value.hello?.businessName ?? ""}`}
    </button>
  )
}

function TalkButtons(): JSX.Element {
  return (
    <>
      <button type="button" class="big quiet" onClick={staySilent}>
        Stay silent
      </button>
      <button type="button" class="big hang" aria-label="Hang up" onClick={hangUp}>
        <Icon name="hangUp" />
      </button>
    </>
  )
}

function SayField(): JSX.Element {
  const words = useSignal("")
  return (
    <form
      class="field"
      onSubmit={(event) => {
        event.preventDefault()
        const text = words.value.trim()
        words.value = ""
        if (text !== "") say(text)
      }}
    >
      <label class="sr" for="words">
        Type what you would say
      </label>
      <input
        id="words"
        autocomplete="off"
        placeholder="Type what you would say"
        disabled={!isOnCall.value}
        value={words.value}
        onInput={({ currentTarget }) => {
          words.value = currentTarget.value
        }}
      />
      <button type="submit" class="btn bare" aria-label="Say it" disabled={!isOnCall.value}>
        <Icon name="send" />
      </button>
    </form>
  )
}
