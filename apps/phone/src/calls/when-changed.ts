import { watch } from "node:fs/promises"

/** Yields the name of a file below a path each time that it changed. */
export async function* whenChanged(paths: readonly string[]): AsyncGenerator<string> {
  const watchers = paths.map((path) => watch(path, { recursive: true })[Symbol.asyncIterator]())
  const pending = new Map(watchers.map((watcher) => [watcher, watcher.next()]))
  while (pending.size > 0) {
    const first = await Promise.race(
      [...pending].map(async ([watcher, next]) => ({ watcher, change: await next })),
    )
    if (first.change.done === true) {
      pending.delete(first.watcher)
      continue
    }
    yield first.change.value.filename ?? ""
    pending.set(first.watcher, first.watcher.next())
  }
}
