import type { Page } from "playwright-core"

/** Where the recogniser that stands in for the browser's own recognises speech. */
export type FakePlace = "available" | "unavailable" | "missing"

/**
 * Puts a recogniser and a voice behind the browser's interfaces, before the page is loaded. `fakeHear(text)` is somebody who
 * says something while the recogniser listens; `fakeSaying` holds what the voice is saying, and `fakeSaid()` ends it. A
 * recogniser that refuses phrases has only the place for them.
 */
export function fakeVoice(
  place: FakePlace,
  { refusesPhrases = false } = {},
): (page: Page) => Promise<unknown> {
  return (page) => page.addInitScript(installFakeVoice, { place, refusesPhrases })
}

/** Runs in the page. */
function installFakeVoice({
  place,
  refusesPhrases,
}: {
  readonly place: FakePlace
  readonly refusesPhrases: boolean
}): void {
  class FakeRecognition extends EventTarget {
    static available = () => Promise.resolve(place)
    processLocally = false
    phrases: readonly { readonly phrase: string }[] = []
    start(): void {
      if (refusesPhrases && this.phrases.length > 0) {
        setTimeout(() => {
          const error = { error: "phrases-not-supported" }
          this.dispatchEvent(Object.assign(new Event("error"), error))
          this.dispatchEvent(new Event("end"))
        })
        return
      }
      Object.assign(globalThis, { fakeRecogniser: this, fakeLocal: this.processLocally })
    }
    stop(): void {
      this.dispatchEvent(new Event("end"))
    }
    abort(): void {
      Object.assign(globalThis, { fakeRecogniser: undefined })
    }
  }
  const utterances: SpeechSynthesisUtterance[] = []
  const names = place === "missing" ? undefined : FakeRecognition
  Object.defineProperty(globalThis, "SpeechRecognition", { value: names })
  Object.defineProperty(globalThis, "webkitSpeechRecognition", { value: names })
  Object.defineProperty(globalThis, "SpeechRecognitionPhrase", {
    value: class {
      readonly phrase: string
      readonly boost: number
      constructor(phrase: string, boost: number) {
        this.phrase = phrase
        this.boost = boost
      }
    },
  })
  Object.defineProperty(globalThis, "speechSynthesis", {
    value: {
      getVoices: () => [{ name: "Samantha", lang: "en-US", localService: true }],
      speak: (utterance: SpeechSynthesisUtterance) => utterances.push(utterance),
      cancel: () => utterances.splice(0),
    },
  })
  Object.defineProperty(globalThis, "SpeechSynthesisUtterance", {
    value: class extends EventTarget {
      readonly text: string
      constructor(text: string) {
        super()
        this.text = text
      }
    },
  })
  Object.assign(globalThis, {
    fakeSaying: utterances,
    fakeSaid: () => utterances.shift()?.dispatchEvent(new Event("end")),
    fakeHear: (text: string) => {
      const { fakeRecogniser: recogniser } = globalThis as { fakeRecogniser?: FakeRecognition }
      recogniser?.dispatchEvent(new Event("speechstart"))
      recogniser?.dispatchEvent(
        Object.assign(new Event("result"), { results: [[{ transcript: text }]] }),
      )
      recogniser?.dispatchEvent(new Event("speechend"))
    },
  })
}

interface Faked {
  readonly fakeSaying: readonly { readonly text: string }[]
  readonly fakeSaid: () => void
  readonly fakeHear: (text: string) => void
  readonly fakeLocal: boolean
  readonly fakeRecogniser?: { readonly phrases: readonly { readonly phrase: string }[] }
}

/** Holds Space once the caller may talk, until the page listens. */
export async function holdToTalk(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Hold to talk", disabled: false }).waitFor()
  await page.getByRole("heading", { name: "Transcript" }).click()
  await page.keyboard.down("Space")
  await page.getByRole("button", { name: "Listening" }).waitFor()
}

/** Holds Space, says something and lets go. */
export async function talk(page: Page, text: string): Promise<void> {
  await holdToTalk(page)
  await page.evaluate((words) => {
    ;(globalThis as unknown as Faked).fakeHear(words)
  }, text)
  await page.keyboard.up("Space")
}

/** What the voice is saying and going to say. */
export function saying(page: Page): Promise<string> {
  return page.evaluate(() =>
    (globalThis as unknown as Faked).fakeSaying.map((utterance) => utterance.text).join(" "),
  )
}

/** Lets the voice say all that it has to say. */
export function finishSaying(page: Page): Promise<void> {
  return page.evaluate(() => {
    const { fakeSaying: left, fakeSaid: said } = globalThis as unknown as Faked
    while (left.length > 0) said()
  })
}

/** What the recogniser that listens has been told to expect; undefined while none does. */
export function expected(page: Page): Promise<readonly string[] | undefined> {
  return page.evaluate(() =>
    (globalThis as unknown as Faked).fakeRecogniser?.phrases.map(({ phrase }) => phrase),
  )
}

/** Whether speech was to be recognised on this machine. */
export function recognisedHere(page: Page): Promise<boolean> {
  return page.evaluate(() => (globalThis as unknown as Faked).fakeLocal)
}
