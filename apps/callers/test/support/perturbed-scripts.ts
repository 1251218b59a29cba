import type { MemoryTable } from "@call-center/booking-store/memory"
import type { CallCenter } from "@call-center/config"
import type { BookingStore, Demo, Locale } from "@call-center/domain"
import { deployedBot } from "@call-center/phone/deployed-bot"
import { dialledFlows } from "@call-center/phone/deployed-flows"
import { instanceResources } from "@call-center/phone/instance-resources"
import {
  type Call,
  type CallScript,
  type CustomerTurn,
  type ScriptScenario,
  type Simulator,
  createSimulator,
  customerTurns,
  durationMs,
} from "@call-center/simulator"

import { memoryHook } from "../../src/center/memory-hook.ts"
import { type Change, isReadBackOf } from "../../src/judge/changes.ts"
import { earOf } from "../../src/locales/ear-of.ts"
import { type Mishearing, misheard } from "./mishearing.ts"

/** When scripted calls ring unless they say, as for `pnpm calls`. */
const defaultStart = "2026-12-01T09:00:00-05:00"

const defaultCaller = "+12025550123"

/** A turn of a script's caller, and what the bot did before it: what it waited for, and its words. */
interface ScriptedTurn {
  readonly turn: CustomerTurn
  readonly after: string
  readonly heard: string
}

/** What a script's caller wants: what the calls of the script change when they are heard as they are, and how they go. */
export interface Wanted {
  readonly changes: readonly Change[]
  readonly calls: readonly (readonly ScriptedTurn[])[]
}

/** What came of a script that was heard wrongly. */
export interface Played {
  readonly turns: number
  readonly changes: readonly Change[]
  /** Changes that the caller of the script never asked for, with what was said last before them. */
  readonly unwanted: readonly string[]
}

/** What a hook that hears what a model makes of calls is put in place of the deployed one. */
export type HookChange = (event: unknown) => unknown

export interface PerturbedScripts {
  /** Plays a script as it is. */
  wantedOf(script: CallScript): Promise<Wanted>
  /** Plays it through a model that hears turn by turn as it is told, to a caller who listens. */
  play(script: CallScript, wanted: Wanted, mishearings: readonly Mishearing[]): Promise<Played>
}

/** The deployed flows, bot and code hook over a store in memory. `weakened` changes what the code hook is told after the model. */
export async function perturbedScripts(
  callCenter: CallCenter,
  weakened: HookChange = (event) => event,
): Promise<PerturbedScripts> {
  const changes: Change[] = []
  const state = { action: "", heardSince: 0, nth: 0, mishearings: [] as readonly Mishearing[] }
  const hook = await memoryHook(callCenter, (store) => watched(store, changes))
  const bot = {
    ...deployedBot(callCenter),
    codeHook: async (event: unknown) => {
      const { mishearings } = state
      const by = mishearings[state.nth % Math.max(1, mishearings.length)]
      state.nth += 1
      const answer = await hook.codeHook(by === undefined ? event : weakened(misheard(event, by)))
      state.action = actionOf(answer)
      return answer
    },
  }
  const flows = dialledFlows(callCenter, "main")
  const resources = instanceResources(callCenter)
  const { clock } = hook
  const ordinary = createSimulator({ ...flows, bots: [bot], resources, clock })

  function simulatorOf({ startsAt: _startsAt, ...scenario }: ScriptScenario): Simulator {
    return Object.keys(scenario).length === 0
      ? ordinary
      : createSimulator({ ...flows, bots: [bot], resources, clock, scenario })
  }

  async function callsOf(
    script: CallScript,
    mishearings: readonly Mishearing[],
    hold: (call: Call, nth: number) => Promise<void>,
  ): Promise<MemoryTable> {
    const { table } = hook.begin(Date.parse(script.scenario?.startsAt ?? defaultStart))
    Object.assign(state, { nth: 0, mishearings })
    changes.length = 0
    const simulator = simulatorOf(script.scenario ?? {})
    for (const [nth, { from = defaultCaller, after, channel }] of script.calls.entries()) {
      if (after !== undefined) clock.advance(durationMs(after))
      state.action = ""
      const call = await simulator.dial({
        from: from === "withheld" ? undefined : from,
        ...(channel === undefined ? {} : { channel }),
      })
      state.heardSince = 0
      await hold(call, nth)
      if (call.ended === undefined) await call.hangUp()
    }
    return table
  }

  const heardBy = ({ heard }: Call) => {
    const text = heard.slice(state.heardSince).join(" ")
    state.heardSince = heard.length
    return text
  }

  return {
    wantedOf: async (script) => {
      const turns = customerTurns(script)
      const calls: ScriptedTurn[][] = []
      await callsOf(script, [], async (call, nth) => {
        const taken: ScriptedTurn[] = []
        calls.push(taken)
        for (const turn of (turns[nth] ?? []).map(withoutCodes)) {
          if (call.ended !== undefined) return
          taken.push({ turn, after: state.action, heard: heardBy(call) })
          await take(call, turn)
        }
      })
      return { changes: [...changes], calls }
    },
    play: async (script, wanted, mishearings) => {
      const caller = listeningCaller(callCenter, wanted)
      const unwanted: string[] = []
      let turns = 0
      await callsOf(script, mishearings, async (call, nth) => {
        const answer = caller(nth)
        let turn = answer({ heard: heardBy(call), action: state.action })
        while (turn !== undefined && call.ended === undefined) {
          const known = changes.length
          await take(call, turn)
          turns += 1
          for (const change of changes.slice(known))
            if (!wanted.changes.some((each) => keyOf(each) === keyOf(change)))
              unwanted.push(`${keyOf(change)} after ${JSON.stringify(turn)}`)
          turn = answer({ heard: heardBy(call), action: state.action })
        }
      })
      return { turns, changes: [...changes], unwanted }
    },
  }
}

interface Moment {
  readonly heard: string
  readonly action: string
}

/** How many turns a caller adds to those of the script before hanging up. */
const patience = 6

/**
 * A caller with the words of a script who listens: answers a read-back as the script does, or by whether it is of what is
 * wanted; says again what was asked for again; and otherwise goes on with the script.
 */
function listeningCaller(callCenter: CallCenter, { changes, calls }: Wanted) {
  const { locale, booking: rules } = callCenter
  const ear = earOf(locale)
  return (nth: number): ((moment: Moment) => CustomerTurn | undefined) => {
    const scripted = calls[nth] ?? []
    let next = 0
    let left = scripted.length + patience
    const goOn = () => {
      next += 1
      return scripted[next - 1]?.turn
    }
    const skipAnswer = () => {
      if (scripted[next]?.after === "ConfirmIntent") next += 1
    }
    return ({ heard, action }) => {
      left -= 1
      if (left < 0) return undefined
      if (action === "ConfirmIntent") {
        const same = scripted.find((each) => each.heard === heard)
        skipAnswer()
        if (same !== undefined) return same.turn
        const isWanted = ear([heard]).some(
          (understood) =>
            understood.act === "readsBack" &&
            changes.some((change) => isReadBackOf(rules, change, understood)),
        )
        return { kind: "speech", text: isWanted ? yes[locale] : "no" }
      }
      const isFitting = scripted[next]?.after === action
      const earlier = scripted.slice(0, next).findLast(({ after }) => after === action)
      return isFitting || earlier === undefined ? goOn() : earlier.turn
    }
  }
}

const yes: Readonly<Record<Locale, string>> = { en_US: "yes", es_US: "sí" }

function withoutCodes(turn: CustomerTurn): CustomerTurn {
  if (turn.kind === "keys") return { ...turn, keys: withoutCode(turn.keys) }
  return turn.kind === "speech" ? { ...turn, text: withoutCode(turn.text) } : turn
}

/** Texts are not sent here, so that nobody knows what a script would remember of them: a code that is none. */
function withoutCode(words: string): string {
  return words.replaceAll(/\$\{\w+\}/gu, "000000")
}

function take(call: Call, turn: CustomerTurn): Promise<void> {
  if (turn.kind === "silence") return call.silence()
  return turn.kind === "keys" ? call.press(turn.keys) : call.say(turn.text)
}

/** ElicitSlot date, ConfirmIntent, Close. */
function actionOf(answer: unknown): string {
  const { sessionState } = answer as {
    readonly sessionState: {
      readonly dialogAction: { readonly type: string; readonly slotToElicit?: string }
    }
  }
  const { type, slotToElicit } = sessionState.dialogAction
  return slotToElicit === undefined ? type : `${type} ${slotToElicit}`
}

function keyOf({ task, demo, from }: Change): string {
  const old = from === undefined || task === "cancel" ? [] : ["from", from.startsAt]
  return [task, demo.caller, demo.startsAt, ...old].join(" ")
}

/** The store, with every change noted that it makes. */
function watched(store: BookingStore, changes: Change[]): BookingStore {
  return {
    ...store,
    book: async (command) => {
      const booked = await store.book(command)
      if (booked.ok) changes.push({ task: "book", demo: booked.value, from: undefined })
      return booked
    },
    move: async (command) => {
      const moved = await store.move(command)
      if (moved.ok) {
        const { demo, movedFrom } = moved.value
        const from: Demo = { ...demo, startsAt: movedFrom }
        changes.push({ task: "move", demo, from })
      }
      return moved
    },
    cancel: async (command) => {
      const cancelled = await store.cancel(command)
      if (cancelled.ok)
        changes.push({ task: "cancel", demo: cancelled.value, from: cancelled.value })
      return cancelled
    },
  }
}
