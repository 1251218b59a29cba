/** What the caller does in one turn. */
export type Turn =
  | { readonly kind: "speech"; readonly text: string }
  | { readonly kind: "keys"; readonly keys: string }
  | { readonly kind: "silence" }
  | { readonly kind: "hangup" }

/** Reads one line of input as a turn: keys, silence, `/hangup`, or else speech. */
export function turnOf(line: string): Turn {
  const text = line.trim()
  if (text === "") return { kind: "silence" }
  if (text === "/hangup") return { kind: "hangup" }
  return /^[\d*#]+$/.test(text) ? { kind: "keys", keys: text } : { kind: "speech", text }
}
