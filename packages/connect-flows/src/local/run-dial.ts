import { existsSync } from "node:fs"
import { resolve } from "node:path"

import { type ExitCode, type Terminal, UsageFault } from "@call-center/command-line"
import {
  type Call,
  type CallEvent,
  type ScriptScenario,
  createSimulator,
  simulatedClock,
} from "@call-center/simulator"
import { stringify } from "yaml"

import { readScenario } from "../scripts/scenario-file.ts"
import { aside, callLines, endWords } from "../terminal/call-lines.ts"
import { type CallerLines, callerLines } from "../terminal/caller-lines.ts"
import { converse } from "../terminal/converse.ts"
import { askCaller } from "./ask-caller.ts"
import { keepAnswers } from "./keep-answers.ts"
import { type AskedCenter, asGivenWrongly, localInstance } from "./local-center.ts"
import { flowNamed, readLocalFlows } from "./local-flows.ts"
import { rungThrough } from "./ring-module.ts"

/** The call that `dial` was asked for. */
export interface AskedCall extends AskedCenter {
  /** A file. */
  readonly flow: string
  readonly flows: readonly string[]
  readonly scenario: string | undefined
  readonly keep: boolean
  readonly from: string
  readonly anonymous: boolean
  readonly chat: boolean
  /** Each `NAME=VALUE`. */
  readonly attribute: readonly string[]
  /** Epoch milliseconds. */
  readonly now: number | undefined
  readonly json: boolean
}

/** Places the call at a terminal. Ctrl-C, or a reader that has gone, is the caller hanging up. */
export async function runDial(asked: AskedCall, terminal: Terminal): Promise<ExitCode> {
  if (asked.keep && asked.scenario === undefined)
    throw new UsageFault("--keep writes into a scenario file: name it with --scenario")
  const screen = asked.json ? undefined : terminal.screen
  const lines = callerLines(
    { input: terminal.input, screen, interrupt: terminal.interrupt },
    AbortSignal.any([terminal.untilInterrupted(), terminal.unread]),
  )
  try {
    return await ring(asked, lines, terminal)
  } catch (fault) {
    return asGivenWrongly(fault)
  } finally {
    lines.close()
  }
}

async function ring(asked: AskedCall, lines: CallerLines, terminal: Terminal): Promise<ExitCode> {
  const { print, note } = terminal
  const callerTypes = !asked.json && terminal.screen !== undefined
  const scenario = scenarioOf(asked, terminal)
  const flows = await readLocalFlows([asked.flow, ...asked.flows], terminal)
  const entry = flowNamed(flows, asked.flow)
  const asking = askCaller({
    lines: callerTypes ? lines : undefined,
    tell: (line) => print(`${line}\n`),
    flows: new Map(flows.map(({ name, content }) => [name, content])),
  })
  const shown = (event: CallEvent) =>
    asked.json
      ? print(`${JSON.stringify(event)}\n`)
      : print(...callLines(event, { width: terminal.width(), callerTypes }))
  const instance = await localInstance(asked, flows, terminal)
  const simulator = createSimulator({
    ...instance,
    ...rungThrough(entry, instance.flows),
    scenario,
    clock: simulatedClock(startOf(asked, scenario)),
    ask: asking.ask,
    onEvent: shown,
  })
  if (!asked.json) print(...aside(opening(asked, entry.name, callerTypes), terminal.width()))
  const call = await simulator.dial({
    from: asked.anonymous ? undefined : asked.from,
    channel: asked.chat ? "CHAT" : "VOICE",
    attributes: attributesOf(asked),
  })
  await converse(call, lines)
  const by = call.ended ?? "caller"
  if (!asked.json) print(...aside(endWords({ by, reason: endReason(call) }), terminal.width()))
  for (const missing of asking.unanswered()) note(`The scenario does not say: ${missing}\n`)
  await answersKept(asked, asking.answered(), terminal)
  return by === "error" ? 1 : 0
}

async function answersKept(
  { keep, scenario: file }: AskedCall,
  answers: ScriptScenario,
  terminal: Terminal,
): Promise<void> {
  if (Object.keys(answers).length === 0) return
  if (keep && file !== undefined) {
    await keepAnswers(file, answers, terminal)
    terminal.note(`Your answers are in ${file}.\n`)
  } else terminal.note(`To be asked no more, put this into a scenario file:\n${stringify(answers)}`)
}

function opening({ from, anonymous, chat }: AskedCall, flow: string, callerTypes: boolean): string {
  const who = anonymous ? "A caller who withholds the number" : from
  const hint = "\nType what you would say, or keys. Enter alone is silence; /hangup hangs up."
  return `${who} ${chat ? "writes to" : "rings"} ${flow}${callerTypes ? hint : ""}`
}

/** A scenario that is to be written may be new. */
function scenarioOf(
  { scenario: file, keep }: AskedCall,
  { workingDirectory }: Terminal,
): ScriptScenario {
  if (file === undefined) return {}
  const path = resolve(workingDirectory, file)
  return keep && !existsSync(path) ? {} : readScenario(path, file)
}

function startOf({ now }: AskedCall, { startsAt }: ScriptScenario): Date {
  if (now !== undefined) return new Date(now)
  return startsAt === undefined ? new Date() : new Date(startsAt)
}

function attributesOf({ attribute }: AskedCall): Readonly<Record<string, string>> {
  return Object.fromEntries(
    attribute.map((word) => {
      const [, name, value] = /^([^=]+)=(.*)$/s.exec(word) ?? []
      if (name === undefined || value === undefined)
        throw new UsageFault(`--attribute ${word}: expected NAME=VALUE`)
      return [name, value]
    }),
  )
}

function endReason(call: Call): string | undefined {
  const end = call.events.findLast((event) => event.type === "CallEnded")
  return end?.type === "CallEnded" ? end.reason : undefined
}
