import type { CallEvent } from "@call-center/simulator"
import { signal } from "@preact/signals"

import {
  type Listening,
  type RecognitionPlace,
  installRecognition,
  listen,
  recognitionPlace,
} from "../voice/recogniser.ts"
import { browserSpeaker, canSpeak } from "../voice/speaker.ts"
import { call, world } from "./store.ts"
import { happen, silenceCounts, turn, useVoice } from "./taking-turns.ts"

/** Whether the bot is heard. */
export const isSpoken = signal(false)

/** The microphone: off, asking for leave to send speech away or to download, in use, or why it cannot be used. */
export const microphone = signal<
  "off" | "asksToSend" | "asksToDownload" | "downloads" | "on" | "nowhere" | "denied"
>("off")

/** Whether the recogniser hears somebody now. */
export const isListening = signal(false)

let place: RecognitionPlace = "nowhere"
let listening: Listening | undefined

const speaker = browserSpeaker(() => ({
  voice: world.value.hello?.voice ?? "",
  language: language(),
}))

/** Whether there is a voice for the bot in this browser. */
export function hasVoice(): boolean {
  return canSpeak({ voice: world.value.hello?.voice ?? "", language: language() })
}

/** Lets the bot be heard, or read only. */
export function setSpoken(spoken: boolean): void {
  isSpoken.value = spoken
  if (!spoken) hush()
}

/** Turns the microphone on, after a question where speech would leave this machine; or off. */
export async function setMicrophone(on: boolean): Promise<void> {
  if (!on) {
    stopListening()
    microphone.value = "off"
    silenceCounts.value = false
    return
  }
  place = await recognitionPlace(language())
  microphone.value = (
    {
      here: "on",
      afterDownload: "asksToDownload",
      elsewhere: "asksToSend",
      nowhere: "nowhere",
    } as const
  )[place]
}

/** The answer to the question whether speech may leave this machine, or a language may be downloaded. */
export async function answerQuestion(yes: boolean): Promise<void> {
  if (!yes) microphone.value = "off"
  else if (microphone.value === "asksToSend") microphone.value = "on"
  else {
    microphone.value = "downloads"
    const isThere = await installRecognition(language())
    place = isThere ? "here" : "elsewhere"
    microphone.value = isThere ? "on" : "asksToSend"
  }
}

/** Whether speech stays on this machine. */
export function staysHere(): boolean {
  return place === "here"
}

/** Begins to listen: the talk button is held, or the microphone stays open. */
export function startTalking(): void {
  const contactId = call.value?.contactId
  const current = turn.value
  if (contactId === undefined || microphone.value !== "on" || listening !== undefined) return
  if (current.phase === "idle" || !current.isMicrophoneOpen) return
  listening = listen({
    language: language(),
    isLocal: place === "here",
    phrases: world.value.hello?.phrases ?? [],
    onSpeechStart: () => {
      happen(contactId, { type: "speechStarted" })
    },
    onSpeechEnd: () => {
      happen(contactId, { type: "speechEnded" })
    },
    onWords: (text) => {
      happen(contactId, { type: "recognised", text })
    },
    onEnd: () => {
      listening = undefined
      isListening.value = false
      happen(contactId, { type: "recogniserEnded" })
    },
    onError: (code) => {
      if (code === "not-allowed" || code === "audio-capture") microphone.value = "denied"
    },
  })
  isListening.value = listening !== undefined
}

/** The talk button is let go: what was heard is said. */
export function stopTalking(): void {
  listening?.finish()
}

/** Says what the bot says on the line that is shown. */
export function speakEvent(event: CallEvent): void {
  const { contactId } = event
  if (event.type === "CallEnded" && contactId === call.value?.contactId) stopListening()
  if (event.type !== "MessageReceived" || !isSpoken.value) return
  if (contactId !== call.value?.contactId) return
  happen(contactId, { type: "promptStarted" })
  speaker.say(event.text, () => {
    happen(contactId, { type: "promptEnded" })
  })
}

function hush(): void {
  speaker.stop()
  if (call.value !== undefined) happen(call.value.contactId, { type: "promptEnded" })
}

function stopListening(): void {
  listening?.abort()
  listening = undefined
  isListening.value = false
}

function language(): string {
  return world.value.hello?.language ?? "en-US"
}

useVoice({
  openMicrophone: (contactId) => {
    if (silenceCounts.value && contactId === call.value?.contactId) startTalking()
  },
  closeMicrophone: (contactId) => {
    if (contactId === call.value?.contactId) stopListening()
  },
  stopPrompt: (contactId) => {
    if (contactId === call.value?.contactId) speaker.stop()
  },
})
