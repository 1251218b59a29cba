import type { SessionState } from "./session-state.ts"

/** A UUID-shaped id of a turn: the same session and turn always have the same one. */
export function requestId({ sessionId, turn }: SessionState): string {
  const hex = [1, 2, 3, 4].map((seed) => hash(`${seed}/${sessionId}/${turn}`)).join("")
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join("-")
}

/** FNV-1a: enough to tell turns apart, needs no library. */
function hash(text: string): string {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) {
    value ^= text.charCodeAt(at)
    value = Math.imul(value, 0x01000193) >>> 0
  }
  return value.toString(16).padStart(8, "0")
}
