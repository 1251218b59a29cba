import type { CallEvent } from "@call-center/simulator"

/** Who held the floor, and when, in milliseconds since the call rang. */
export interface SpeakingBar {
  readonly who: "bot" | "caller" | "fault"
  readonly seq: number
  readonly fromMs: number
  readonly toMs: number
}

/** How long it takes to say a text: about 15 characters a second. */
function speakingMs(text: string): number {
  return (text.length / 15) * 1000
}

const shortestMs = 250

/**
 * The bars of a call's timeline. A local call has no sound of its own: how long words take is estimated, messages follow
 * one another, and what the caller does cuts the bot off.
 */
export function speakingBars(
  events: readonly CallEvent[],
  startedMs: number,
): readonly SpeakingBar[] {
  const bars: SpeakingBar[] = []
  let freeMs = 0
  const add = (bar: Omit<SpeakingBar, "toMs">, lastsMs: number) => {
    freeMs = bar.fromMs + Math.max(lastsMs, shortestMs)
    bars.push({ ...bar, toMs: freeMs })
  }
  for (const event of events) {
    const { seq, at, type } = event
    const fromMs = Date.parse(at) - startedMs
    if (type === "MessageReceived")
      add({ who: "bot", seq, fromMs: Math.max(fromMs, freeMs) }, speakingMs(event.text))
    if (type === "TransitionTaken" && event.reason !== undefined)
      bars.push({ who: "fault", seq, fromMs, toMs: fromMs + shortestMs })
    if (type === "CustomerInput" && event.kind !== "silence") {
      cutOff(bars, fromMs)
      add({ who: "caller", seq, fromMs }, event.kind === "speech" ? speakingMs(event.value) : 0)
    }
  }
  return bars
}

function cutOff(bars: SpeakingBar[], atMs: number): void {
  for (let last = bars.at(-1); last !== undefined && last.toMs > atMs; last = bars.at(-1)) {
    bars.pop()
    if (last.fromMs < atMs) {
      bars.push({ ...last, toMs: atMs })
      return
    }
    if (last.who !== "bot") {
      bars.push(last)
      return
    }
  }
}
