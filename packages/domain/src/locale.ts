/** Locales that the bot and everything that is said or texted exist in. */
export const locales = ["en_US", "es_US"] as const

export type Locale = (typeof locales)[number]
