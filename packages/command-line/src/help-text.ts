import stringWidth from "string-width"

import type { CommandGroup } from "./command-group.ts"
import type { Command } from "./command.ts"
import { wrappedLines } from "./wrapped-text.ts"

/** Columns of a help that goes to a file or a pipe, and the most at a terminal: longer lines are hard to read. */
const mostColumns = 100

/** The help of a command: usage, what it does, operands and options, details. `name` is what is typed to start it. */
export function commandHelp(name: string, command: Command, width: number | undefined): string {
  const { operands, options } = command
  const usage = ["Usage:", name, operands.usage, "[options]"].filter((part) => part !== "")
  const rows: Row[] = [
    ...(operands.usage === "" ? [] : [[operands.placeholder, operands.help] as const]),
    ...[...options].map(
      ([option, { placeholder, help }]) =>
        [placeholder === undefined ? option : `${option} ${placeholder}`, help] as const,
    ),
    ["--help", "this text"],
  ]
  return page([usage.join(" "), command.summary, table(rows, width), command.details], width)
}

/** The help of a group: usage and the commands it is made of. */
export async function groupHelp(
  name: string,
  group: CommandGroup,
  width: number | undefined,
): Promise<string> {
  const rows = await Promise.all(
    [...group.commands].map(async ([each, load]) => [each, (await load()).summary] as const),
  )
  return page(
    [
      `Usage: ${name} COMMAND`,
      group.summary,
      table(rows, width),
      group.details,
      `${name} COMMAND --help says more about a command.`,
    ],
    width,
  )
}

type Row = readonly [left: string, right: string]

function page(paragraphs: readonly (string | undefined)[], width: number | undefined): string {
  const columns = columnsOf(width)
  return paragraphs
    .filter((paragraph) => paragraph !== undefined)
    .map((paragraph) => `${wrappedLines(paragraph.trimEnd(), columns).join("\n")}\n`)
    .join("\n")
}

/** Two columns, the right one wrapped; below its left one where that takes too much of the line. */
function table(rows: readonly Row[], width: number | undefined): string {
  const widest = 2 + Math.max(...rows.map(([left]) => stringWidth(left))) + 2
  const indent = Math.min(widest, Math.floor(columnsOf(width) / 2))
  return rows
    .map(([left, right]) => {
      const lines = wrappedLines(right, columnsOf(width) - indent)
      const beside = stringWidth(left) + 4 <= indent
      const first = beside ? `  ${left}`.padEnd(indent) : `  ${left}\n${" ".repeat(indent)}`
      return first + lines.join(`\n${" ".repeat(indent)}`)
    })
    .join("\n")
}

function columnsOf(width: number | undefined): number {
  return Math.max(40, Math.min(width ?? mostColumns, mostColumns))
}
