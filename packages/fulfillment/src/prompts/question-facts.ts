import type { Business } from "@call-center/domain"

/** What questions are answered from, with days and hours as they are spoken. */
export interface QuestionFacts {
  readonly business: Business
  readonly demoMinutes: number
  /** Days after it for which a demo is kept. */
  readonly daysKept: number
  /** Weekdays that follow one another and have the same hours; days on which it is closed are left out. */
  readonly openings: readonly {
    readonly from: string
    readonly to: string
    /** `from 9:00 AM to 5:00 PM`. */
    readonly hours: string
  }[]
  /** The day that was asked about; without hours it is closed, perhaps for a holiday. */
  readonly day:
    | {
        readonly name: string
        readonly hours: string | undefined
        readonly holiday: string | undefined
      }
    | undefined
}
