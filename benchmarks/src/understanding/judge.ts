import type { Terminal } from "@call-center/command-line"

import { type AnswerCount, countAnswers, type JudgedAnswer, judgeAnswers } from "./judge-answers.ts"
import { readJudgeFile, type WhenRow } from "./judge-file.ts"
import { countIntents, type JudgedIntent, judgeIntents } from "./judge-intents.ts"
import { countWhen, type Judged, judgeWhen, type WhenCount } from "./judge-when.ts"
import { ours, readers } from "./readers.ts"

/** What to ask, and how to print it. */
export interface JudgeOptions {
  readonly file: string
  /** One JSON object a row of the tables, of our own reading only, instead of the tables. */
  readonly isJson: boolean
  /** Every phrase that was not read right, too. */
  readonly isVerbose: boolean
}

/** Asks a file of phrases, answers and openings what our understanding makes of them. */
export function judge({ file, isJson, isVerbose }: JudgeOptions, terminal: Terminal): void {
  const { when, answers, intents } = readJudgeFile(file)
  const judged = judgeWhen(when, ours)
  const judgedAnswers = judgeAnswers(answers)
  const judgedIntents = judgeIntents(intents)
  const counts = {
    when: countWhen(judged),
    answers: countAnswers(judgedAnswers),
    intents: countIntents(judgedIntents, "inCall"),
  }
  if (isJson) {
    for (const row of [...counts.when, ...counts.answers, ...counts.intents])
      terminal.write(`${JSON.stringify(row)}\n`)
    return
  }
  printWhen(when, counts.when, terminal)
  printAnswers(counts.answers, terminal)
  printIntents(judgedIntents, terminal)
  if (!isVerbose) return
  for (const each of judged) printMistake(each, terminal)
  for (const each of judgedAnswers) printMistakenAnswer(each, terminal)
  for (const each of judgedIntents) printMistakenIntent(each, terminal)
}

/** Days and times, and beside ours what other libraries read of the same, where they are installed. */
function printWhen(
  rows: readonly WhenRow[],
  counts: readonly WhenCount[],
  terminal: Terminal,
): void {
  const others = readers()
    .filter((reader) => reader !== ours)
    .map((reader) => ({ name: reader.name, counts: countWhen(judgeWhen(rows, reader)) }))
  terminal.print("\ndays and times: right of all, silently wrong, not understood\n")
  for (const count of counts) {
    const beside = others.map(({ name, counts: theirs }) => {
      const other = theirs.find((each) => nameOf(each) === nameOf(count))
      return `; ${name} ${other?.right ?? 0}, ${other?.wrong ?? 0}, ${other?.none ?? 0}`
    })
    const all = count.right + count.wrong + count.none
    const percent = ((100 * count.right) / all).toFixed(1)
    terminal.print(
      `  ${nameOf(count)}: ${count.right} of ${all} (${percent} %), ${count.wrong}, ${count.none}${beside.join("")}\n`,
    )
  }
}

function nameOf({ source, lang, typed, policy }: WhenCount): string {
  const kinds = [typed === true ? "typed" : "", policy === true ? "policy" : ""]
  return [source, lang, ...kinds].filter((part) => part !== "").join(" ")
}

function printAnswers(counts: readonly AnswerCount[], terminal: Terminal): void {
  terminal.print("\nanswers: wanted, and taken for yes, no, neither\n")
  for (const { source, lang, want, yes, no, none } of counts)
    terminal.print(`  ${source} ${lang} ${want}: ${yes}, ${no}, ${none}\n`)
}

/** What opened in the call, and what the local Lex alone would have opened. */
function printIntents(judged: readonly JudgedIntent[], terminal: Terminal): void {
  const byLex = countIntents(judged, "byLex")
  terminal.print("\nintents: opened as wanted of all, and by Lex alone\n")
  for (const [at, { source, lang, want, right, other }] of countIntents(judged, "inCall").entries())
    terminal.print(
      `  ${source} ${lang} ${want}: ${right} of ${right + other}, ${byLex[at]?.right ?? 0}\n`,
    )
  const taken = (openedBy: "byLex" | "inCall"): number =>
    judged.filter(({ row, [openedBy]: opened }) => row.want === foreign && opened !== foreign)
      .length
  terminal.print(`  foreign ones taken for ours: ${taken("inCall")}, ${taken("byLex")}\n`)
}

const foreign = "FallbackIntent"

function printMistake({ row, heard, verdict }: Judged, terminal: Terminal): void {
  if (verdict === "right") return
  terminal.print(
    `${verdict} ${row.source} ${row.today} | ${row.input} | ${JSON.stringify(row.want)} | ${JSON.stringify(heard)}\n`,
  )
}

function printMistakenAnswer({ row, heard }: JudgedAnswer, terminal: Terminal): void {
  const isRight = row.want === "yes" ? heard === "yes" : heard !== "yes"
  if (!isRight) terminal.print(`${heard} for ${row.want} ${row.source} | ${row.input}\n`)
}

function printMistakenIntent({ row, inCall }: JudgedIntent, terminal: Terminal): void {
  if (row.want !== inCall)
    terminal.print(`${inCall} for ${row.want} ${row.source} | ${row.input}\n`)
}
