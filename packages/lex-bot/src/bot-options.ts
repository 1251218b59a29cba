/** Locales that the bot exists in. */
export const botLocales = ["en_US", "es_US"] as const

export type BotLocaleId = (typeof botLocales)[number]

/** What a business decides about its bot. */
export interface BotOptions {
  /** Spoken to callers. */
  readonly businessName: string
  readonly locale: BotLocaleId
  /** An Amazon Polly voice of the locale. */
  readonly voice: { readonly id: string; readonly engine: "standard" | "neural" | "generative" }
  /** Whether callers can be put through to a person. */
  readonly agentHandOff: boolean
  /**
   * 1 to 100 letters, digits, `-` and `_`, unique in the account and region.
   * @default "demo-bot"
   */
  readonly name?: string
}
