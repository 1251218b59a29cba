import { performance } from "node:perf_hooks"
import process from "node:process"

import type { LexRuntime } from "@call-center/lex-runtime"

import { definition, eventOf, nowMs, openCall, opened, ourLex } from "./understanding/our-lex.ts"

const warmUps = 20
const rounds = 100

/** Sentences that open a call. Held out: neither the bot's samples nor the runtime's tests have them. */
const openings: readonly (readonly [phrase: string, intent: string])[] = [
  ["I was hoping to arrange a demo sometime this week", "ScheduleDemo"],
  ["could you pencil me in for thursday", "ScheduleDemo"],
  ["we'd like to have a look at your software", "ScheduleDemo"],
  ["is it possible to reserve a slot", "ScheduleDemo"],
  ["book me in", "ScheduleDemo"],
  ["I want to meet someone for a walkthrough of the product", "ScheduleDemo"],
  ["what have you got on friday", "ScheduleDemo"],
  ["can you tell me what day my appointment is", "CheckDemo"],
  ["I want to double check my booking", "CheckDemo"],
  ["have you got me down for tuesday", "CheckDemo"],
  ["what's the date of my demo", "CheckDemo"],
  ["do you have a record of my appointment", "CheckDemo"],
  ["I need to push back my appointment", "MoveDemo"],
  ["could we bring it forward to monday", "MoveDemo"],
  ["is there any way to change the day", "MoveDemo"],
  ["the time we agreed doesn't suit me anymore", "MoveDemo"],
  ["swap my demo to next week", "MoveDemo"],
  ["I'd rather not come after all", "CancelDemo"],
  ["please take my name off the list", "CancelDemo"],
  ["I want to call off the appointment", "CancelDemo"],
  ["forget about my booking", "CancelDemo"],
  ["we have to cancel", "CancelDemo"],
  ["is there a person I can speak with", "TalkToAgent"],
  ["put me on with someone from your team", "TalkToAgent"],
  ["I'd rather talk to a human", "TalkToAgent"],
  ["can I have a representative please", "TalkToAgent"],
  ["live agent", "TalkToAgent"],
  ["could you say that one more time", "Repeat"],
  ["I didn't hear what you said", "Repeat"],
  ["what did you just say", "Repeat"],
  ["run that by me again", "Repeat"],
  ["I don't know what to say", "Help"],
  ["what are you able to do", "Help"],
  ["can you explain how this works", "Help"],
  ["okay that's everything I needed", "Goodbye"],
  ["thanks so much bye now", "Goodbye"],
  ["no I think that's it", "Goodbye"],
  ["I have to go", "Goodbye"],
  ["what time does the supermarket close", "FallbackIntent"],
  ["play some jazz music", "FallbackIntent"],
  ["my internet is not working", "FallbackIntent"],
  ["how much does a house cost", "FallbackIntent"],
  ["do you like football", "FallbackIntent"],
  ["the quick brown fox", "FallbackIntent"],
  ["where is the nearest train station", "FallbackIntent"],
  ["sing me a song", "FallbackIntent"],
]

/** Answers to "what day?", with the day and the time in them; an ambiguous hour has both of its times. Held out too. */
const answers: readonly (readonly [phrase: string, day: string, time: string])[] = [
  ["tomorrow afternoon at two", "2026-12-03", "14:00"],
  ["the eleventh at half past nine in the morning", "2026-12-11", "09:30"],
  ["friday the eleventh at ten a.m.", "2026-12-11", "10:00"],
  ["how about monday around eleven", "2026-12-07", "11:00/23:00"],
  ["next monday at four thirty", "2026-12-07", "04:30/16:30"],
  ["january fifth at noon", "2027-01-05", "12:00"],
  ["the twenty second of december at quarter past three", "2026-12-22", "03:15/15:15"],
  ["a week from today at nine", "2026-12-09", "09:00/21:00"],
  ["ten days from now", "2026-12-12", ""],
  ["the last day of the month at 5 pm", "2026-12-31", "17:00"],
  ["this coming tuesday at 1:45 p.m.", "2026-12-08", "13:45"],
  ["the day before christmas at ten", "2026-12-24", "10:00/22:00"],
  ["two weeks on friday", "2026-12-18", ""],
  ["sometime on saturday morning", "2026-12-05", "MO"],
  ["five to twelve tomorrow", "2026-12-03", "11:55/23:55"],
  ["at twenty past ten on the sixteenth", "2026-12-16", "10:20/22:20"],
  ["tuesday week at three", "2026-12-15", "03:00/15:00"],
  ["the second friday in january at two p.m.", "2027-01-08", "14:00"],
  ["12/21 at 9:30", "2026-12-21", "09:30/21:30"],
  ["february the first twenty twenty seven", "2027-02-01", ""],
  ["in three days at eight in the evening", "2026-12-05", "20:00"],
  ["midday on sunday", "2026-12-06", "12:00"],
  ["thirteen thirty on the fourteenth", "2026-12-14", "13:30"],
  ["not before ten on thursday", "2026-12-03", "10:00/22:00"],
  ["the ninth or the tenth", "2026-12-09", ""],
  ["tonight at half seven", "2026-12-02", "19:30"],
  ["new year's eve at eleven in the morning", "2026-12-31", "11:00"],
  ["one o'clock the day after tomorrow", "2026-12-04", "01:00/13:00"],
  ["a fortnight on monday", "2026-12-21", ""],
  ["end of next week", "2026-12-11", ""],
  ["march seventeenth at 3pm", "2027-03-17", "15:00"],
  ["thursday evening", "2026-12-03", "EV"],
  ["quarter to five p.m. next tuesday", "2026-12-08", "16:45"],
  ["noon tomorrow", "2026-12-03", "12:00"],
  ["the thirtieth at sixteen hundred hours", "2026-12-30", "16:00"],
  ["as early as possible on monday", "2026-12-07", ""],
  ["i'm free friday after four", "2026-12-04", "04:00/16:00"],
  ["eleven on the fifteenth", "2026-12-15", "11:00/23:00"],
  ["let's do the 3rd at 8 am", "2026-12-03", "08:00"],
  ["ten fifteen", "", "10:15/22:15"],
]

/**
 * What the local Lex runtime understands, on our own bot: the intent of opening sentences, the day and the time in
 * answers. The baseline in the same run is the bot's own sample utterances.
 */
export function run(): void {
  const lex = ourLex()
  report(
    "intent",
    openings.map(([phrase, want]) => [phrase, want, opened(lex, phrase)]),
  )
  report(
    "day",
    answers.map(([phrase, want]) => [phrase, want, answered(lex, phrase, "date")]),
  )
  report(
    "time",
    answers.map(([phrase, , want]) => [phrase, want, answered(lex, phrase, "time")]),
  )
  const own = definition.BotLocales[0]?.Intents ?? []
  const samples = own.flatMap(({ Name, SampleUtterances = [] }) =>
    SampleUtterances.filter(({ Utterance }) => !Utterance.includes("{")).map(
      ({ Utterance }) => [Utterance, Name, opened(lex, Utterance)] as const,
    ),
  )
  report("intent of the bot's own samples (baseline)", samples)
  reportSpeed(lex)
}

/** The value of a slot after "schedule a demo" and an answer to "what day?". */
function answered(lex: LexRuntime, phrase: string, slot: string): string {
  const [asked] = openCall(lex, "schedule a demo")
  const response = { sessionState: { sessionAttributes: {}, dialogAction: { type: "Delegate" } } }
  const [waiting] = lex.step(asked, { type: "codeHookAnswered", response }, nowMs)
  const input = { kind: "speech", text: phrase } as const
  const { slots } = eventOf(lex.step(waiting, { type: "input", input }, nowMs)[1]).sessionState
    .intent
  const value = slots[slot]?.value
  return value?.interpretedValue ?? value?.resolvedValues.join("/") ?? ""
}

function report(
  what: string,
  results: readonly (readonly [phrase: string, want: string, got: string])[],
): void {
  const wrong = results.filter(([, want, got]) => want !== got)
  const right = results.length - wrong.length
  const percent = ((100 * right) / results.length).toFixed(0)
  process.stdout.write(`${what}: ${right}/${results.length} right (${percent} %)\n`)
  for (const [phrase, want, got] of wrong)
    process.stdout.write(`  "${phrase}" is ${want || "none"}, was taken for ${got || "none"}\n`)
}

function reportSpeed(lex: LexRuntime): void {
  const phrases = openings.map(([phrase]) => phrase)
  for (let round = 0; round < warmUps; round += 1)
    for (const phrase of phrases) openCall(lex, phrase)
  const started = performance.now()
  for (let round = 0; round < rounds; round += 1)
    for (const phrase of phrases) openCall(lex, phrase)
  const microseconds = ((performance.now() - started) * 1000) / (rounds * phrases.length)
  process.stdout.write(
    `a turn up to its code hook: ${microseconds.toFixed(0)} us per phrase (target below 1000 us)\n`,
  )
}
