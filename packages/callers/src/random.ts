/** Numbers that look random and follow from a seed alone: the same on every machine and at every run. */
export interface Random {
  /** From 0 up to, but not including, 1. */
  next(): number
  /** From 0 up to, but not including, `limit`. */
  below(limit: number): number
  /** True with this probability. */
  chance(probability: number): boolean
  /** One of them, each as likely as any other. */
  pick<Value>(values: readonly [Value, ...Value[]]): Value
  pick<Value>(values: readonly Value[]): Value | undefined
}

/**
 * A stream of random numbers for a purpose: streams of other labels are independent of it, so that what one of them is used
 * for changes nothing in the others.
 */
export function randomOf(seed: number, label: string): Random {
  let state = hashOf(`${label}/${seed}`)
  // mulberry32
  const next = (): number => {
    state = (state + 0x6d_2b_79_f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return {
    next,
    below,
    chance: (probability) => next() < probability,
    pick: <Value>(values: readonly Value[]): Value => values[below(values.length)] as Value,
  }
}

/** FNV-1a, then mixed, so that neighbouring seeds begin far apart. */
function hashOf(text: string): number {
  let hash = 0x81_1c_9d_c5
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01_00_01_93)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85_eb_ca_6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2_b2_ae_35)
  return hash ^ (hash >>> 16)
}
