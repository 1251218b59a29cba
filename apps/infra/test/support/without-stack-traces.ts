import { createRequire } from "node:module"

/**
 * cdktf notes for each expression the stack that made it, to tell it in errors that are thrown later: a third of the time
 * that a stack takes to be made, since Vitest looks up each frame in source maps.
 */
export function withoutStackTraces(): void {
  const traces = createRequire(import.meta.url)("cdktf/lib/tokens/private/stack-trace.js") as {
    captureStackTrace: () => readonly string[]
  }
  traces.captureStackTrace = () => []
}
