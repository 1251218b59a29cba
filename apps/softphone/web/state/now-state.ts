import type { CallEvent } from "@call-center/simulator"

import { endings } from "./transcript-rows.ts"

/** What a call is doing, for one glance. `floor` is whose turn it is. */
export interface NowState {
  readonly floor: "none" | "bot" | "caller" | "fault"
  readonly word: string
  readonly sentence: string
}

/** Before any call. */
export const onHook: NowState = {
  floor: "none",
  word: "On the hook",
  sentence: "Nobody is on this line.",
}

/** What the call is doing after its latest event. */
export function nowState(events: readonly CallEvent[]): NowState {
  const last = events.at(-1)
  if (last === undefined) return { floor: "bot", word: "Ringing", sentence: "" }
  const said = events.findLast(({ type }) => type === "MessageReceived")
  const sentence = said?.type === "MessageReceived" ? said.text : ""
  if (last.type === "CallEnded")
    return {
      floor: last.by === "error" ? "fault" : "none",
      word: "Call ended",
      sentence: last.reason ?? endings[last.by],
    }
  if (last.type === "CustomerInput") return { floor: "bot", word: "Bot's turn", sentence }
  return { floor: "caller", word: "Your turn", sentence }
}
