/** Amazon Polly's voices of the languages that the call centre speaks, and whose they sound like. */
const female = new Set([
  "Joanna",
  "Kendra",
  "Kimberly",
  "Salli",
  "Ivy",
  "Ruth",
  "Danielle",
  "Lupe",
  "Penelope",
])
const male = new Set([
  "Matthew",
  "Joey",
  "Justin",
  "Kevin",
  "Stephen",
  "Gregory",
  "Pedro",
  "Miguel",
])

/** What of a browser's voice is needed to choose it. */
export interface BrowserVoice {
  readonly name: string
  /** BCP 47. */
  readonly lang: string
  readonly localService: boolean
}

const femaleNames = /female|woman|zira|samantha|jenny|aria|susan|paulina|m[oó]nica|sabina|helena/i
const maleNames = /\bmale|\bman\b|david|mark|guy|daniel|alex|fred|jorge|diego|pablo|ra[uú]l/i

/**
 * The voice of this browser that comes nearest to a Polly voice: one of the language, of this machine rather than of a
 * server, and that sounds alike; undefined where no voice speaks the language.
 */
export function nearestVoice<Voice extends BrowserVoice>(
  voices: readonly Voice[],
  polly: string,
  language: string,
): Voice | undefined {
  const [primary = ""] = language.split("-")
  const score = ({ name, lang, localService }: BrowserVoice): number =>
    (sameLanguage(lang, language) ? 4 : 0) +
    (soundsLike(name, polly) ? 2 : 0) +
    (localService ? 1 : 0)
  return voices
    .filter(({ lang }) => lang.toLowerCase().startsWith(primary.toLowerCase()))
    .toSorted((one, other) => score(other) - score(one))
    .at(0)
}

function sameLanguage(lang: string, language: string): boolean {
  return lang.replace("_", "-").toLowerCase() === language.toLowerCase()
}

function soundsLike(name: string, polly: string): boolean {
  if (female.has(polly)) return femaleNames.test(name)
  return male.has(polly) && !femaleNames.test(name) && maleNames.test(name)
}
