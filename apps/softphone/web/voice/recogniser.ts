/** The parts of the Web Speech API that are used; TypeScript's library does not describe it. */
interface Recognition extends EventTarget {
  lang: string
  continuous: boolean
  interimResults: boolean
  processLocally?: boolean
  phrases?: readonly RecognitionPhrase[]
  start(): void
  stop(): void
  abort(): void
}

interface RecognitionPhrase {
  readonly phrase: string
  readonly boost: number
}

interface RecognitionConstructor {
  new (): Recognition
  available?(options: LanguagePack): Promise<string>
  install?(options: LanguagePack): Promise<boolean>
}

interface LanguagePack {
  readonly langs: readonly string[]
  readonly processLocally: boolean
}

interface RecognitionResultEvent extends Event {
  readonly results: ArrayLike<ArrayLike<{ readonly transcript: string }>>
}

/** Where this browser would recognise speech: here, here after a download, on its maker's servers, or not at all. */
export type RecognitionPlace = "here" | "afterDownload" | "elsewhere" | "nowhere"

/** Asks the browser where it would recognise speech of a language. */
export async function recognitionPlace(language: string): Promise<RecognitionPlace> {
  const constructor = recognition()
  if (constructor === undefined) return "nowhere"
  const here = await constructor.available?.({ langs: [language], processLocally: true })
  if (here === "available") return "here"
  return here === "downloadable" || here === "downloading" ? "afterDownload" : "elsewhere"
}

/** Gets what is needed to recognise speech on this machine; false when that fails. */
export async function installRecognition(language: string): Promise<boolean> {
  const pack = { langs: [language], processLocally: true }
  return (await recognition()?.install?.(pack)) ?? false
}

export interface ListenOptions {
  readonly language: string
  /** Whether speech must not leave this machine. */
  readonly isLocal: boolean
  /** What is likely to be said. */
  readonly phrases: readonly string[]
  readonly onSpeechStart: () => void
  readonly onSpeechEnd: () => void
  /** All that has been understood so far. */
  readonly onWords: (text: string) => void
  readonly onEnd: () => void
  /** `not-allowed`, `audio-capture`, … */
  readonly onError: (code: string) => void
}

/** Listening that goes on. */
export interface Listening {
  /** Hears no more, and says what was heard. */
  finish(): void
  /** Hears no more and says nothing. */
  abort(): void
}

/** Whether this browser's recogniser has turned out to take no phrases, although its interface has a place for them. */
let refusesPhrases = false

/**
 * Listens with the browser's recogniser, which expects the phrases where it can be told of them: on this machine, in browsers
 * that have `SpeechRecognitionPhrase`. https://webaudio.github.io/web-speech-api/#speechreco-phraselist
 */
export function listen(options: ListenOptions): Listening | undefined {
  const constructor = recognition()
  if (constructor === undefined) return undefined
  const recogniser = new constructor()
  recogniser.lang = options.language
  recogniser.continuous = true
  recogniser.interimResults = true
  if (options.isLocal) {
    recogniser.processLocally = true
    expectPhrases(recogniser, options.phrases)
  }
  let isOver = false
  const on = (type: string, act: (event: Event) => void) => {
    recogniser.addEventListener(type, (event) => {
      if (!isOver) act(event)
    })
  }
  on("speechstart", options.onSpeechStart)
  on("speechend", options.onSpeechEnd)
  on("result", (event) => {
    const { results } = event as RecognitionResultEvent
    options.onWords(
      Array.from(results, (result) => result[0]?.transcript.trim() ?? "")
        .filter((text) => text !== "")
        .join(" "),
    )
  })
  let startsAgain = false
  on("error", (event) => {
    const code = "error" in event ? String(event.error) : "unknown"
    startsAgain = code === "phrases-not-supported" && !refusesPhrases
    if (startsAgain) refusesPhrases = true
    else options.onError(code)
  })
  on("end", () => {
    if (startsAgain) {
      startsAgain = false
      recogniser.phrases = []
      recogniser.start()
      return
    }
    isOver = true
    options.onEnd()
  })
  recogniser.start()
  return {
    finish: () => {
      recogniser.stop()
    },
    abort: () => {
      isOver = true
      recogniser.abort()
    },
  }
}

/** Twice as likely as without: the unit is a natural logarithm. */
const boost = Math.LN2

function expectPhrases(recogniser: Recognition, phrases: readonly string[]): void {
  const { SpeechRecognitionPhrase: Phrase } = globalThis as {
    readonly SpeechRecognitionPhrase?: new (phrase: string, boost: number) => RecognitionPhrase
  }
  if (Phrase === undefined || refusesPhrases || !("phrases" in recogniser)) return
  recogniser.phrases = phrases.map((phrase) => new Phrase(phrase, boost))
}

function recognition(): RecognitionConstructor | undefined {
  const names = globalThis as {
    readonly SpeechRecognition?: RecognitionConstructor
    readonly webkitSpeechRecognition?: RecognitionConstructor
  }
  return names.SpeechRecognition ?? names.webkitSpeechRecognition
}
