import type { ServerFrame } from "../../src/protocol/server-frame.ts"
import { hasEnded } from "../state/world.ts"
import { savedWords, takeExported, tellWatched } from "./files.ts"
import { play } from "./playing.ts"
import { receive, world } from "./store.ts"
import { followTurn, resumeTurn } from "./taking-turns.ts"
import { speakEvent } from "./voice.ts"

/** Takes what the server says: the page shows it, the bot says it, and it is somebody's turn. */
export function receiveAll(frame: ServerFrame): void {
  const wasCaughtUp = world.value.clock !== undefined
  receive(frame)
  if (frame.type === "exported")
    takeExported(frame).catch(() => {
      savedWords.value = "This browser did not take it."
    })
  if (frame.type === "watched") {
    tellWatched(frame)
    if (!matchMedia("(prefers-reduced-motion: reduce)").matches) play()
  }
  if (frame.type === "refused") savedWords.value = ""
  if (frame.type === "event" && wasCaughtUp) {
    speakEvent(frame.event)
    followTurn(frame.event)
  }
  if (frame.type === "clock" && !wasCaughtUp)
    for (const { contactId, ...call } of world.value.calls.values())
      if (!hasEnded(call)) resumeTurn(contactId, call.events)
}
