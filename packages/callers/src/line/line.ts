import { type Random, randomOf } from "../random.ts"

/** What is between mouth and ear. */
export interface LineSettings {
  /** How many of a hundred words come through wrong, from 0 to 1. */
  readonly noise: number
  /** Words that the line makes of others, all in small letters. */
  readonly confusions: Readonly<Record<string, readonly string[]>>
  readonly seed: number
  /** Turns, counted from 0, that come through unharmed whatever the noise. */
  readonly clearTurns?: ReadonlySet<number>
}

/** A telephone line with a recogniser at its end: what is said, as it is heard. */
export interface Line {
  hear(said: string, turn: number): string
  /** A wrong digit here and there in an entry; a key by itself is pressed with care. */
  pressed(keys: string, turn: number): string
}

/** A line that garbles each turn by its own random numbers, so that what happens to one changes nothing in the others. */
export function lineOf(settings: LineSettings): Line {
  const { noise, seed, clearTurns } = settings
  const isClear = (turn: number): boolean => noise === 0 || clearTurns?.has(turn) === true
  return {
    hear: (said, turn) =>
      isClear(turn) ? said : garbled(said, settings, randomOf(seed, `line ${turn}`)),
    pressed: (keys, turn) =>
      isClear(turn) || keys.length < 2
        ? keys
        : slipped(keys, noise, randomOf(seed, `keys ${turn}`)),
  }
}

/** A finger slips less often than a word is misheard. */
const slipsPerNoise = 0.25

function slipped(keys: string, noise: number, random: Random): string {
  return Array.from(keys)
    .map((key) => (random.chance(noise * slipsPerNoise) ? String(random.below(10)) : key))
    .join("")
}

/** How often what is said last is cut off, in turns for each word that is wrong. */
const cutsPerNoise = 0.5

function garbled(said: string, { noise, confusions }: LineSettings, random: Random): string {
  const words = said.split(" ").filter((word) => word !== "")
  const heard: string[] = []
  for (const word of words) {
    const wrong = random.chance(noise)
    const kind = random.next()
    const choice = random.next()
    if (!wrong) heard.push(word)
    else misheard(word, { heard, confusions, kind, choice })
  }
  const isCut = heard.length > 1 && random.chance(noise * cutsPerNoise)
  return (isCut ? heard.slice(0, -1) : heard).join(" ")
}

interface Mishearing {
  readonly heard: string[]
  readonly confusions: LineSettings["confusions"]
  /** From 0 to 1: which kind of error, and which of its kind. */
  readonly kind: number
  readonly choice: number
}

/** A word that sounds alike where there is one, most of the time; else it is lost, runs into the one before, or breaks off. */
function misheard(word: string, { heard, confusions, kind, choice }: Mishearing): void {
  const plain = word.toLowerCase().replaceAll(/[,.?!]/gu, "")
  const alike = /\d/u.test(plain) ? [wrongDigits(plain, choice)] : (confusions[plain] ?? [])
  if (alike.length > 0 && kind < 0.6) heard.push(alike[Math.floor(choice * alike.length)] ?? word)
  else if (kind < 0.8) return
  else if (kind < 0.9 && heard.length > 0) heard.push(`${heard.pop()}${plain}`)
  else heard.push(plain.slice(0, Math.ceil(plain.length / 2)))
}

/** "fifteen" for "fifty" and the like; else one digit is another. */
function wrongDigits(word: string, choice: number): string {
  const alike = word.replace(/13|14|15|16|30|40|50|60/u, (number) =>
    number.startsWith("1") ? `${number.slice(1)}0` : `1${number.slice(0, 1)}`,
  )
  if (alike !== word) return alike
  const at = Math.floor(choice * word.length)
  return word.replaceAll(/\d/gu, (digit, index: number) =>
    index >= at ? String((Number(digit) + 1 + Math.floor(choice * 8)) % 10) : digit,
  )
}
