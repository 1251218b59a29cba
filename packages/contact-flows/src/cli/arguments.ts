import { parseArgs, type ParseArgsConfig } from "node:util"

import { UsageFault } from "./usage-fault.ts"

type Options = NonNullable<ParseArgsConfig["options"]>

type Parsed<Known extends Options> = ReturnType<
  typeof parseArgs<{ args: string[]; options: Known; allowPositionals: true; strict: true }>
>

/** A command's words, parsed; anything that it does not know is a `UsageFault`. */
export function parseArguments<const Known extends Options>(
  command: string,
  args: readonly string[],
  options: Known,
): Parsed<Known> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  } catch (fault) {
    const message =
      fault instanceof Error ? (fault.message.split(/\. |\n/)[0] ?? "") : String(fault)
    throw new UsageFault(`${message}: see pnpm flows ${command} --help`, { cause: fault })
  }
}

/** The one file that a command takes. */
export function onlyFile(command: string, files: readonly string[]): string {
  const [file, ...others] = files
  if (file !== undefined && others.length === 0) return file
  throw new UsageFault(
    `flows ${command} takes one file, came ${files.length}: see pnpm flows ${command} --help`,
  )
}
