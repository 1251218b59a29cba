import { type Terminal, UsageFault } from "@call-center/command-line"

import { type Handler, readHandler } from "./read-handler.ts"

/** Functions by the name or ARN before the `=` of `NAME=FILE`. Throws `UsageFault`. */
export async function readLocalLambdas(
  given: readonly string[],
  terminal: Terminal,
): Promise<Readonly<Record<string, Handler>>> {
  const read = await Promise.all(
    given.map(async (word) => {
      const cut = word.lastIndexOf("=")
      if (cut < 1) throw new UsageFault(`--lambda ${word}: expected NAME=FILE`)
      return [word.slice(0, cut), await readHandler(word.slice(cut + 1), terminal)] as const
    }),
  )
  return Object.fromEntries(read)
}
