import type { StorageOperation } from "./storage.ts"

/** Changes that are not committed, seen as if they were; dropped without a trace unless taken over. */
export interface Overlay {
  get(key: string): unknown
  put(key: string, value: unknown): void
  del(key: string): void
  operations(): readonly StorageOperation[]
}

/** Lays changes over whatever `base` reads. */
export function createOverlay(base: { get(key: string): unknown }): Overlay {
  const changes = new Map<string, StorageOperation>()
  return {
    get(key) {
      const change = changes.get(key)
      if (change === undefined) return base.get(key)
      return change.type === "put" ? change.value : undefined
    },
    put: (key, value) => void changes.set(key, { type: "put", key, value }),
    del: (key) => void changes.set(key, { type: "del", key }),
    operations: () => [...changes.values()],
  }
}

/** Makes an overlay's changes those of the overlay below it. */
export function takeOver(below: Overlay, above: Overlay): void {
  for (const change of above.operations()) {
    if (change.type === "put") below.put(change.key, change.value)
    else below.del(change.key)
  }
}
