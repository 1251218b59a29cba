import type { JSX } from "preact"

import { Icon } from "../app/icon.tsx"
import { silenceCounts, turn } from "../app/taking-turns.ts"
import {
  answerQuestion,
  hasVoice,
  isListening,
  isSpoken,
  microphone,
  setMicrophone,
  setSpoken,
  startTalking,
  staysHere,
  stopTalking,
} from "../app/voice.ts"

/** Talks while it is held. */
export function TalkButton(): JSX.Element {
  const mayTalk = turn.value.phase !== "idle" && turn.value.isMicrophoneOpen
  return (
    <button
      type="button"
      class={`big talk-key${isListening.value ? " live" : ""}`}
      aria-disabled={!mayTalk}
      onPointerDown={startTalking}
      onPointerUp={stopTalking}
      onPointerLeave={stopTalking}
      onKeyDown={(event) => {
        if ((event.key === " " || event.key === "Enter") && !event.repeat) startTalking()
      }}
      onKeyUp={stopTalking}
    >
      <Icon name="microphone" />
      {isListening.value ? "Listening" : "Hold to talk"}
    </button>
  )
}

/** How the call is heard, and what becomes of what is said. */
export function VoicePart(): JSX.Element {
  return (
    <div class="voice" role="group" aria-label="Voice">
      <Switch
        id="spoken"
        label="Hear the bot"
        isOn={isSpoken.value}
        set={setSpoken}
        isOff={!hasVoice() && !isSpoken.value}
      />
      <Switch
        id="microphone"
        label="Microphone"
        isOn={microphone.value !== "off" && microphone.value !== "nowhere"}
        set={(on) => {
          setMicrophone(on).catch(() => {
            microphone.value = "nowhere"
          })
        }}
      />
      {microphone.value === "on" && (
        <Switch
          id="open-microphone"
          label="Keep it open"
          isOn={silenceCounts.value}
          set={(on) => {
            silenceCounts.value = on
            if (on) startTalking()
          }}
        />
      )}
      <MicrophoneWords />
    </div>
  )
}

/** What the microphone is, or what has to be answered before it is used. */
function MicrophoneWords(): JSX.Element | null {
  switch (microphone.value) {
    case "off":
      return hasVoice() ? null : (
        <p class="hint">This browser has no voice for the bot: read what it says.</p>
      )
    case "on":
      return (
        <p class="hint">
          {staysHere()
            ? "Speech is recognised on this machine. Hold Space to talk."
            : "The maker of this browser hears what you say. Hold Space to talk."}
        </p>
      )
    case "asksToSend":
      return (
        <Question text="This browser recognises speech on its maker’s servers: what you say leaves this machine. Is that all right?" />
      )
    case "asksToDownload":
      return (
        <Question text="This browser can recognise speech on this machine once it has downloaded the language from its maker. Shall it?" />
      )
    case "downloads":
      return <p class="hint">The browser downloads the language.</p>
    case "nowhere":
      return <p class="hint">This browser recognises no speech: type what you would say.</p>
    case "denied":
      return <p class="hint">There is no microphone to use: type what you would say.</p>
  }
}

function Question({ text }: { readonly text: string }): JSX.Element {
  return (
    <div class="question" role="alert">
      <p>{text}</p>
      <button type="button" class="btn solid" onClick={answer(true)}>
        Yes
      </button>
      <button type="button" class="btn" onClick={answer(false)}>
        No, I type
      </button>
    </div>
  )
}

function answer(yes: boolean): () => void {
  return () => {
    answerQuestion(yes).catch(() => {
      microphone.value = "nowhere"
    })
  }
}

interface SwitchProps {
  readonly id: string
  readonly label: string
  readonly isOn: boolean
  readonly isOff?: boolean
  readonly set: (on: boolean) => void
}

function Switch({ id, label, isOn, isOff = false, set }: SwitchProps): JSX.Element {
  return (
    <label class="switch" for={id}>
      <input
        id={id}
        type="checkbox"
        role="switch"
        checked={isOn}
        disabled={isOff}
        onChange={({ currentTarget }) => {
          set(currentTarget.checked)
        }}
      />
      {label}
    </label>
  )
}
