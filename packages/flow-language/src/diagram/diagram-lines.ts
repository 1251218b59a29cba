import type { FlowTransition } from "../layout/flow-transitions.ts"

/** All transitions between two actions as the one line that a diagram draws. */
export interface DiagramLine {
  readonly from: string
  readonly to: string
  /** Only errors lead this way. */
  readonly isError: boolean
  /** What leads this way, `ScheduleDemo, CheckDemo or NoMatchingError`; empty for a plain `NextAction`. */
  readonly label: string
}

/** Merges what leads from one action to the same other one; a branchy flow keeps readable that way. */
export function diagramLines(transitions: readonly FlowTransition[]): DiagramLine[] {
  const merged = new Map<string, FlowTransition[]>()
  for (const transition of transitions) {
    const key = JSON.stringify([transition.from, transition.to])
    const known = merged.get(key)
    if (known) known.push(transition)
    else merged.set(key, [transition])
  }
  return [...merged.values()].map(lineOf)
}

function lineOf(parts: readonly FlowTransition[]): DiagramLine {
  const [first] = parts
  if (first === undefined) throw new TypeError("expected at least one transition, got none")
  const labels = parts.filter((it) => it.kind !== "next").map((it) => it.label)
  const plain = labels.length < parts.length
  return {
    from: first.from,
    to: first.to,
    isError: parts.every((it) => it.kind === "error"),
    label: plain && labels.length > 0 ? `next or ${labels.join(", ")}` : labels.join(", "),
  }
}
