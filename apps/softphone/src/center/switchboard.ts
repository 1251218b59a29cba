import type { CallCenter } from "@call-center/config"
import { type Demo, type PhoneNumber, parsePhoneNumber } from "@call-center/domain"
import type { ShiftedClock } from "@call-center/phone/call-clock"
import { type LocalCenter, startLocalCenter } from "@call-center/phone/local-center"
import { type Call, type Scenario, SimulatorFault } from "@call-center/simulator"

import type { PageCommand } from "../protocol/page-command.ts"
import type { ExportedFrame } from "../protocol/server-frame.ts"
import { type CallJournal, createCallJournal } from "./call-journal.ts"
import { exportedCall } from "./exported-call.ts"

export interface SwitchboardOptions {
  readonly callCenter: CallCenter
  readonly clock: ShiftedClock
  /** Folder that keeps demos; undefined keeps them in memory. */
  readonly dataDir: string | undefined
  readonly flow: string
  readonly scenario: Scenario | undefined
}

/** Several callers at once, connected with one local call centre. */
export interface Switchboard {
  readonly center: LocalCenter
  readonly journal: CallJournal
  /** A call as a file; undefined when there is no such call. */
  exported(asked: CallExport): Promise<ExportedFrame | undefined>
  /** Does what a page asks of a call; resolves when the call waits again. A line tells why nothing came of it. */
  serve(command: CallCommand): Promise<string | undefined>
  stop(): Promise<void>
}

/** Commands that concern a call. */
export type CallCommand = Extract<
  PageCommand,
  { readonly type: "dial" | "say" | "press" | "silence" | "hangUp" }
>

type CallExport = Pick<Extract<PageCommand, { readonly type: "export" }>, "contactId" | "as">

/** Starts the local call centre and connects callers with it. Throws what `startLocalCenter` throws. */
export async function openSwitchboard(options: SwitchboardOptions): Promise<Switchboard> {
  const { callCenter, clock, dataDir, flow, scenario } = options
  const journal = createCallJournal()
  const calls = new Map<string, Call>()
  const callers = new Map<string, PhoneNumber | null>()
  let lastTurn: string | undefined
  /** A text follows the turn that led to it: of the latest call from its number, or of the caller who was heard last. */
  const causeOf = (to: string): string | undefined =>
    [...callers].findLast(([, from]) => from === to)?.[0] ?? lastTurn
  const center = await startLocalCenter({
    callCenter,
    clock,
    dataDir,
    flow,
    scenario,
    onEvent: (event) => {
      journal.writeEvent(event)
    },
    onSms: ({ to, text }) => {
      const contactId = causeOf(to)
      journal.write({ type: "sms", contactId, to, text, atMs: clock.nowMs() })
    },
  })

  /** Lets the caller do something, and writes down what the call makes of it. */
  const turn = async (call: Call, act: () => Promise<void>): Promise<void> => {
    const seq = call.events.length + 1
    lastTurn = call.contactId
    const startedMs = performance.now()
    await act()
    const tookMs = performance.now() - startedMs
    journal.write({ type: "turn", contactId: call.contactId, seq, tookMs })
    await center.settled()
  }

  const dial = async ({ from, request }: Extract<CallCommand, { type: "dial" }>) => {
    const number = from === null ? undefined : parsePhoneNumber(from)
    if (from !== null && number === undefined)
      return `${from}: expected a phone number that exists, such as +12025550123`
    const call = await ring(center, number)
    calls.set(call.contactId, call)
    callers.set(call.contactId, number ?? null)
    journal.begin(call.contactId, request)
    return undefined
  }

  const serve = async (command: CallCommand): Promise<string | undefined> => {
    if (command.type === "dial") return dial(command)
    const call = calls.get(command.contactId)
    if (call === undefined) return "there is no such call any more: dial again"
    await turn(call, () => take(call, command))
    return undefined
  }

  return {
    center,
    journal,
    exported: async (asked) => {
      const from = callers.get(asked.contactId)
      const whose = from === null || from === undefined ? center.changedCallers : [from]
      const records = await Promise.all(Array.from(whose, (it) => demosOf(center, it)))
      return exportedCall(journal.frames, asked, records.flat())
    },
    serve: (command) => serve(command).catch(asLine),
    stop: () => center.stop(),
  }
}

async function demosOf({ store }: LocalCenter, caller: PhoneNumber): Promise<readonly Demo[]> {
  const { demos } = await store.export(caller)
  return demos
}

function ring({ simulator }: LocalCenter, from: PhoneNumber | undefined): Promise<Call> {
  return simulator.dial({ from })
}

function take(call: Call, command: Exclude<CallCommand, { type: "dial" }>): Promise<void> {
  switch (command.type) {
    case "say":
      return call.say(command.text)
    case "press":
      return call.press(command.keys)
    case "silence":
      return call.silence()
    case "hangUp":
      return call.hangUp()
  }
}

/** What a caller cannot do now is told; anything else is a fault. */
function asLine(fault: unknown): string {
  if (fault instanceof SimulatorFault) return fault.message
  throw fault
}
