import { nearestVoice } from "./polly-voices.ts"

/** Says texts one after the other. */
export interface Speaker {
  /** Says a text after those before it; `onQuiet` is called once nothing is left to say. */
  say(text: string, onQuiet: () => void): void
  /** Falls silent; nobody is called back. */
  stop(): void
}

/** How the call centre is to sound. */
export interface SpokenAs {
  /** The Polly voice that is configured. */
  readonly voice: string
  /** BCP 47. */
  readonly language: string
}

/** Whether this browser can speak the language. */
export function canSpeak({ voice, language }: SpokenAs): boolean {
  return (
    "speechSynthesis" in globalThis &&
    nearestVoice(speechSynthesis.getVoices(), voice, language) !== undefined
  )
}

/** The browser's own voice, nearest to the one that is configured. */
export function browserSpeaker(spokenAs: () => SpokenAs): Speaker {
  let left = 0
  let round = 0
  return {
    say: (text, onQuiet) => {
      const { voice, language } = spokenAs()
      const utterance = new SpeechSynthesisUtterance(text)
      const chosen = nearestVoice(speechSynthesis.getVoices(), voice, language)
      if (chosen !== undefined) utterance.voice = chosen
      utterance.lang = language
      const own = round
      const done = () => {
        if (own !== round) return
        left -= 1
        if (left === 0) onQuiet()
      }
      utterance.addEventListener("end", done)
      utterance.addEventListener("error", done)
      left += 1
      speechSynthesis.speak(utterance)
    },
    stop: () => {
      round += 1
      left = 0
      if ("speechSynthesis" in globalThis) speechSynthesis.cancel()
    },
  }
}
