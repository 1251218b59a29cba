import type { Call } from "@call-center/simulator"

/** A call whose turns are timed: `took` is told the milliseconds from each input until the call waits again, or ends. */
export function timedCall(call: Call, took: (milliseconds: number) => void): Call {
  const timed = async (input: () => Promise<void>): Promise<void> => {
    const from = performance.now()
    await input()
    took(performance.now() - from)
  }
  return {
    contactId: call.contactId,
    heard: call.heard,
    events: call.events,
    get ended() {
      return call.ended
    },
    get attributes() {
      return call.attributes
    },
    say: (text) => timed(() => call.say(text)),
    press: (keys) => timed(() => call.press(keys)),
    silence: () => timed(() => call.silence()),
    hangUp: () => call.hangUp(),
  }
}
