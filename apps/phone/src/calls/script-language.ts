import type { ScriptFile } from "@call-center/connect-flows/scripts"
import type { Locale } from "@call-center/domain"

/** Scripts in Spanish lie in this folder of `calls`; all others are in English. */
const spanishFolder = /(?:^|[/\\])es[/\\]/u

/** Whether a script is run in a locale: it is in its language, or in none. */
export function isInLanguage(script: ScriptFile, locale: Locale): boolean {
  const isSpanish = spanishFolder.test(script.file)
  return isSpanish === (locale === "es_US") || isWithoutSpeech(script)
}

/** Whether nobody's words matter: the caller presses keys or is silent, and no check asks what was said. */
function isWithoutSpeech({ script }: ScriptFile): boolean {
  return !wordKeys.test(JSON.stringify(script))
}

const wordKeys = /"(?:TextUtterance|MessageReceived|NeverReceived|heard|never|text|use)":/u
