import type { Business, Locale } from "@call-center/domain"

import type { Faq } from "./faq/faq.ts"

/** What a business decides about its bot. */
export interface BotOptions {
  readonly business: Business
  readonly locale: Locale
  /** Questions that the business answers in its own words, checked by `faqProblems`. */
  readonly faq?: readonly Faq[]
  /**
   * Who understands callers: Lex's own classifier, or a model of Bedrock's where that is unsure.
   * @default "classic"
   */
  readonly understanding?: "classic" | "assisted"
  /** The ARN of a model of Bedrock's, with which assisted understanding resolves built-in slots, too. */
  readonly slotModelArn?: string | undefined
  /** An Amazon Polly voice of the locale. */
  readonly voice: { readonly id: string; readonly engine: "standard" | "neural" | "generative" }
  /**
   * 1 to 100 letters, digits, `-` and `_`, unique in the account and region.
   * @default "demo-bot"
   */
  readonly name?: string
}
