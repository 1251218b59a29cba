import type { Page } from "playwright-core"

/** Where the recogniser that stands in for the browser's own recognises speech. */
export type FakePlace = "available" | "unavailable" | "missing"

/**
 * Puts a recogniser and a voice behind the browser's interfaces, before the page is loaded. `fakeHear(text)` is somebody who
 * says something while the recogniser listens; `fakeSaying` holds what the voice is saying, and `fakeSaid()` ends it.
 */
export async function useFakeVoice(page: Page, place: FakePlace): Promise<void> {
  await page.addInitScript((here) => {
    class FakeRecognition extends EventTarget {
      static available = () => Promise.resolve(here)
      processLocally = false
      phrases: readonly { readonly phrase: string }[] = []
      start(): void {
        const { fakeRefusesPhrases } = globalThis as { fakeRefusesPhrases?: boolean }
        if (fakeRefusesPhrases === true && this.phrases.length > 0) {
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
    const names = here === "missing" ? undefined : FakeRecognition
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
  }, place)
}

interface Faked {
  readonly fakeSaying: readonly { readonly text: string }[]
  readonly fakeSaid: () => void
  readonly fakeHear: (text: string) => void
  readonly fakeLocal: boolean
  readonly fakeRecogniser?: { readonly phrases: readonly { readonly phrase: string }[] }
}

/** Holds Space, says something and lets go. */
export async function talk(page: Page, text: string): Promise<void> {
  await page.getByRole("heading", { name: "Transcript" }).click()
  await page.keyboard.down("Space")
  await page.getByRole("button", { name: "Listening" }).waitFor()
  await page.evaluate((words) => {
    ;(globalThis as unknown as Faked).fakeHear(words)
  }, text)
  await page.keyboard.up("Space")
}

/** What the voice is saying or going to say. */
export function saying(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    (globalThis as unknown as Faked).fakeSaying.map((utterance) => utterance.text),
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

/** Makes the recogniser refuse phrases, as one that has only the place for them. */
export async function refusePhrases(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.assign(globalThis, { fakeRefusesPhrases: true })
  })
}

/** Whether speech was to be recognised on this machine. */
export function recognisedHere(page: Page): Promise<boolean> {
  return page.evaluate(() => (globalThis as unknown as Faked).fakeLocal)
}
