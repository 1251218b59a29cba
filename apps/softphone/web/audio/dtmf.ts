const rows = ["123", "456", "789", "*0#"] as const
const rowHertz = [697, 770, 852, 941] as const
const columnHertz = [1209, 1336, 1477] as const

/** The two tones of a key, in hertz (ITU-T Q.23); undefined for anything that is no key. */
export function dtmfTones(key: string): readonly [number, number] | undefined {
  const row = rows.findIndex((keys) => keys.includes(key))
  const column = rows[row]?.indexOf(key) ?? -1
  const [low, high] = [rowHertz[row], columnHertz[column]]
  return key.length === 1 && low !== undefined && high !== undefined ? [low, high] : undefined
}
