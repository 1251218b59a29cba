/** One change of a key; values are JSON. */
export type StorageOperation =
  | { readonly type: "put"; readonly key: string; readonly value: unknown }
  | { readonly type: "del"; readonly key: string }

/** Keys from `gte` or behind `gt`, up to `lte` or before `lt`, in order or reversed. */
export interface KeyRange {
  readonly gte?: string
  readonly gt?: string
  readonly lte?: string
  readonly lt?: string
  readonly reverse?: boolean
  readonly limit?: number
}

/** An ordered key-value store; a batch is written whole or not at all. */
export interface Storage {
  readonly get: (key: string) => unknown
  /** Resolves when the batch would survive the process, and with a folder the machine too. */
  readonly batch: (operations: readonly StorageOperation[]) => Promise<void>
  /** Entries of a range as they are when the iteration starts. */
  readonly entries: (range: KeyRange) => AsyncIterable<readonly [string, unknown]>
  readonly clear: (range: KeyRange) => Promise<void>
  readonly close: () => Promise<void>
}

/** Every key that starts with `prefix`. */
export function keysWithPrefix(prefix: string): { readonly gte: string; readonly lt: string } {
  return { gte: prefix, lt: `${prefix}\u{10FFFF}` }
}
