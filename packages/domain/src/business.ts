/** What callers are told about a business, and what it offers them besides demos. */
export interface Business {
  /** Spoken and texted to callers. */
  readonly name: string
  /** Where demos take place, in words that are spoken. */
  readonly address: string | undefined
  /** A number or words by which a caller reaches a person otherwise. */
  readonly reachUsAt: string | undefined
  /** Whether callers can be put through to a person. */
  readonly agentHandOff: boolean
  /** Whether callers get an SMS for each change of a demo. */
  readonly smsEnabled: boolean
  /** Whether calls of callers who agree are recorded. */
  readonly recordingEnabled: boolean
}
