import { describe, expect, it } from "vitest"

import { nearestVoice } from "../../web/voice/polly-voices.ts"

const voices = [
  { name: "Google Deutsch", lang: "de-DE", localService: false },
  { name: "Google US English", lang: "en-US", localService: false },
  { name: "Daniel", lang: "en-GB", localService: true },
  { name: "Microsoft David", lang: "en-US", localService: true },
  { name: "Samantha", lang: "en-US", localService: true },
  { name: "Mónica", lang: "es-ES", localService: true },
  { name: "Paulina", lang: "es-MX", localService: true },
]

describe("nearestVoice", () => {
  it.each([
    ["Joanna", "en-US", "Samantha"],
    ["Matthew", "en-US", "Microsoft David"],
    ["Lupe", "es-US", "Mónica"],
    ["Somebody", "en-US", "Microsoft David"],
  ])("takes %s in %s to be %s", (polly, language, name) => {
    expect(nearestVoice(voices, polly, language)?.name).toBe(name)
  })

  it("prefers a voice of the country that is somebody else's to one of another country", () => {
    const some = voices.filter(({ name }) => name !== "Samantha" && name !== "Microsoft David")

    expect(nearestVoice(some, "Matthew", "en-US")?.name).toBe("Google US English")
  })

  it("has none where none speaks the language", () => {
    expect(nearestVoice(voices, "Joanna", "fr-FR")).toBeUndefined()
    expect(nearestVoice([], "Joanna", "en-US")).toBeUndefined()
  })
})
