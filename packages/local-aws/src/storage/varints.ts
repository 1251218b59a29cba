/** Reads the variable-length integers of LevelDB's files one after the other. */
export interface VarintReader {
  at(): number
  next(): number
  skip(bytes: number): void
}

/** @see https://protobuf.dev/programming-guides/encoding/#varints */
export function varints(buffer: Buffer): VarintReader {
  let at = 0
  return {
    at: () => at,
    skip: (bytes) => void (at += bytes),
    next: () => {
      let value = 0
      for (let factor = 1; ; factor *= 128) {
        const byte = buffer[at] ?? 0
        at += 1
        value += (byte & 127) * factor
        if (byte < 128) return value
      }
    },
  }
}
