import { readFileSync } from "node:fs"

/** A phrase of a day or a time, and what it means. */
export interface WhenRow {
  readonly source: string
  readonly lang: string
  readonly input: string
  readonly asked: "date" | "time"
  readonly today: string
  readonly want: {
    readonly from?: string
    readonly to?: string
    readonly time?: string
    readonly start?: string
    readonly until?: string
  }
  /** The day in the past that is as good where a year is missing. */
  readonly past?: string
  readonly typed?: boolean
  readonly policy?: boolean
}

/** An answer to "Shall I book it?". */
export interface AnswerRow {
  readonly source: string
  readonly lang: string
  readonly input: string
  readonly want: "yes" | "no" | "maybe"
  readonly corrects?: boolean
}

/** The words of a caller, and the intent that they mean. */
export interface IntentRow {
  readonly source: string
  readonly lang: string
  readonly input: string
  readonly want: string
}

/** What other people's test sets say of our understanding. */
export interface JudgeFile {
  readonly when: readonly WhenRow[]
  readonly answers: readonly AnswerRow[]
  readonly intents: readonly IntentRow[]
}

/** Reads a judge's file; a list that it lacks is empty. */
export function readJudgeFile(path: string): JudgeFile {
  const {
    when = [],
    answers = [],
    intents = [],
  } = JSON.parse(readFileSync(path, "utf8")) as Partial<JudgeFile>
  return { when, answers, intents }
}
