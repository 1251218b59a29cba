/** The SMS of one language; dates come in as they are written in it. */
export interface SmsTexts {
  /** BCP 47 tag for `Intl`. */
  readonly language: string
  booked(words: { readonly businessName: string; readonly when: string }): string
  moved(words: {
    readonly businessName: string
    readonly from: string
    readonly when: string
  }): string
  code(words: { readonly businessName: string; readonly digits: string }): string
  cancelled(words: { readonly businessName: string; readonly when: string }): string
  reminder(words: { readonly businessName: string; readonly when: string }): string
}
