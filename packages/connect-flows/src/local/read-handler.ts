import { readFile } from "node:fs/promises"
import { resolve } from "node:path"
import { pathToFileURL } from "node:url"

import { type Terminal, UsageFault, fileFaultReason } from "@call-center/command-line"

/** A Lambda function as the simulator invokes it. */
export type Handler = (event: unknown) => Promise<unknown>

/**
 * The function in a file: a module of JavaScript that exports `handler`, as Node.js functions on AWS do, or a file of JSON that
 * is what the function always returns. Throws `UsageFault` where it can't be had.
 */
export async function readHandler(
  file: string,
  { workingDirectory }: Pick<Terminal, "workingDirectory">,
): Promise<Handler> {
  const path = resolve(workingDirectory, file)
  if (file.endsWith(".json")) {
    const answer = await readJson(path, file)
    return async () => answer
  }
  const loaded: unknown = await import(pathToFileURL(path).href).catch((fault: unknown) => {
    const reason = fault instanceof Error ? fault.message : String(fault)
    throw new UsageFault(`${file} can't be loaded: ${reason}`, { cause: fault })
  })
  const handler = exported(loaded)
  if (handler === undefined)
    throw new UsageFault(`${file} exports no handler: expected "export const handler = …"`)
  return async (event) => handler(event, {})
}

/** The JSON in a file. Throws `UsageFault`. */
export async function readJson(path: string, file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, "utf8"))
  } catch (fault) {
    const reason = fileFaultReason(fault) ?? "it is no JSON"
    throw new UsageFault(`${file} cannot be read: ${reason}`, { cause: fault })
  }
}

function exported(loaded: unknown): ((event: unknown, context: object) => unknown) | undefined {
  const places = [loaded, Object(loaded).default] as readonly unknown[]
  const handler = places.map((it) => (it as { handler?: unknown } | undefined)?.handler)
  return handler.find((it) => typeof it === "function") as ReturnType<typeof exported>
}
