import { useSignal } from "@preact/signals"
import type { JSX } from "preact"

import { dial, hangUp, staySilent } from "../app/calling.ts"
import { Icon } from "../app/icon.tsx"
import { pressedKeys } from "../app/keys.ts"
import { isOnCall, line, phone, world } from "../app/store.ts"
import { happenHere, turn } from "../app/taking-turns.ts"
import { microphone } from "../app/voice.ts"
import { withLine } from "../state/lines.ts"
import { answerHint } from "../state/now-state.ts"
import { KeyPad } from "./key-pad.tsx"
import { TalkButton, VoicePart } from "./voice-part.tsx"

/** The telephone: who calls, the keys, and what is said. */
export function PhonePane(): JSX.Element {
  return (
    <section class="pane phone" aria-label="Phone">
      <CallerId />
      <p class="pressed" aria-live="polite">
        {pressedKeys.value === "" ? <span class="hint">{hint()}</span> : pressedKeys.value}
      </p>
      <KeyPad />
      <div class="act">{isOnCall.value ? <CallButtons /> : <CallButton />}</div>
      <SayField />
      <VoicePart />
      {world.value.refusal !== undefined && (
        <p class="refusal" role="alert">
          {world.value.refusal}
        </p>
      )}
    </section>
  )
}

function hint(): string {
  if (!isOnCall.value) return "Nothing leaves this machine: the call centre runs here."
  return turn.value.phase === "idle" ? "The call centre is busy." : answerHint(turn.value.awaited)
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

function CallButtons(): JSX.Element {
  const waits = turn.value.phase !== "idle" && turn.value.awaited.listener === "nobody"
  return (
    <>
      {microphone.value === "on" && <TalkButton />}
      <button type="button" class="big quiet" onClick={staySilent}>
        {waits ? "Wait" : microphone.value === "on" ? "Silence" : "Stay silent"}
      </button>
      <button type="button" class="big hang" aria-label="Hang up" onClick={hangUp}>
        <Icon name="hangUp" />
      </button>
    </>
  )
}

function SayField(): JSX.Element {
  const words = useSignal("")
  const hears = turn.value.phase === "idle" || turn.value.awaited.speech !== undefined
  return (
    <form
      class="field"
      onSubmit={(event) => {
        event.preventDefault()
        // As it is now, which may not be drawn yet.
        const now = turn.value
        // What nobody listens for stays where it is, so that it can be said later.
        if (now.phase === "idle" || now.awaited.speech === undefined) return
        if (words.value.trim() === "") return
        happenHere({ type: "typed", text: words.value.trim() })
        words.value = ""
      }}
    >
      <label class="sr" for="words">
        Type what you would say
      </label>
      <input
        id="words"
        autocomplete="off"
        maxLength={1000}
        placeholder={hears ? "Type what you would say" : "Words are not heard now"}
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
