import { dtmfTones } from "./dtmf.ts"

let context: AudioContext | undefined

/** Plays the tones of a key. Without sound hardware nothing is heard, and nothing else is lost. */
export function playKey(key: string): void {
  const tones = dtmfTones(key)
  if (tones !== undefined) play(tones, 0, 0.14)
}

/** Plays what a caller hears until somebody answers: one ring of the North American ringing tone. */
export function playRing(): void {
  play([440, 480], 0, 0.7)
}

function play(hertz: readonly number[], startsIn: number, seconds: number): void {
  context ??= new AudioContext()
  const audio = context
  // Browsers start an audio context with the first thing that a user does.
  if (audio.state === "suspended") audio.resume().catch(() => undefined)
  const gain = audio.createGain()
  gain.gain.value = 0.08
  gain.connect(audio.destination)
  const from = audio.currentTime + startsIn
  for (const frequency of hertz) {
    const oscillator = audio.createOscillator()
    oscillator.frequency.value = frequency
    oscillator.connect(gain)
    oscillator.start(from)
    oscillator.stop(from + seconds)
  }
}
