import type { FlowAction } from "../flow-content.ts"
import { blockText } from "./block-text.ts"
import type { DiagramLine } from "./diagram-lines.ts"

/** What a block says in words because a line would bury the flow. */
export interface BlockNote {
  readonly text: string
  readonly isError: boolean
  /** Where the way leads. */
  readonly to: string
}

/** The lines to draw, and the rest as notes of the action that they start from. */
export interface LinesAndNotes {
  readonly lines: readonly DiagramLine[]
  readonly notes: ReadonlyMap<string, readonly BlockNote[]>
}

/** From so many error lines on, a handler is named in the blocks that lead to it. */
const sharedHandlerLines = 3

/** Parts the lines of a flow into drawn ones and notes: errors with a shared handler, and ways straight back. */
export function withNotes(
  all: readonly DiagramLine[],
  actions: readonly FlowAction[],
): LinesAndNotes {
  const names = new Map(actions.map((it) => [it.Identifier, nameOf(it)]))
  const handlers = new Map<string, number>()
  for (const { to, isError } of all) if (isError) handlers.set(to, (handlers.get(to) ?? 0) + 1)
  const notes = new Map<string, BlockNote[]>()
  const lines: DiagramLine[] = []
  for (const line of all) {
    const note = noteFor(line, handlers.get(line.to) ?? 0, names.get(line.to) ?? line.to)
    if (note === undefined) lines.push(line)
    else notes.set(line.from, [...(notes.get(line.from) ?? []), note])
  }
  return { lines, notes }
}

function noteFor(line: DiagramLine, handled: number, target: string): BlockNote | undefined {
  const { isError, label, to } = line
  if (line.from === to) return { isError, to, text: `↻ ${label}` }
  return isError && handled >= sharedHandlerLines
    ? { isError, to, text: `${label} → ${target}` }
    : undefined
}

function nameOf(action: FlowAction): string {
  const { title, type, detail } = blockText(action)
  return type === undefined ? (detail ?? title) : title
}
