import type { Locale } from "@call-center/domain"

import type { CallCenter } from "./call-center.ts"

/** The voice that speaks where call-center.config.ts names none. */
export const defaultVoices: Readonly<Record<Locale, string>> = { en_US: "Joanna", es_US: "Lupe" }

/** The same call centre in another language, with that language's voice: for calls on this machine, not for a deployment. */
export function inLocale(callCenter: CallCenter, locale: Locale): CallCenter {
  if (callCenter.locale === locale) return callCenter
  const voice = { id: defaultVoices[locale], engine: "neural" } as const
  return { ...callCenter, locale, voice, localeInsteadOf: callCenter.locale }
}
