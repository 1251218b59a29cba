import {
  type Arbitrary,
  array,
  assert,
  boolean,
  constant,
  constantFrom,
  integer,
  oneof,
  property,
  record,
  tuple,
} from "fast-check"
import { describe, expect, it } from "vitest"

import type { AwaitedInput } from "../../src/index.ts"
import { newTurn, takeTurn, type Turn, type TurnEvent } from "../../src/turn-taking/index.ts"

const keypad = "0123456789*#".split("")
const timeout = integer({ min: 1, max: 3000 })

const awaited: Arbitrary<AwaitedInput> = record(
  {
    listener: constantFrom("bot", "menu", "digits", "nobody"),
    bargeIn: boolean(),
    silenceMs: timeout,
    speech: record({ startTimeoutMs: timeout, endTimeoutMs: timeout, maxLengthMs: timeout }),
    keys: record(
      {
        maxLength: integer({ min: 1, max: 4 }),
        terminator: constantFrom("#", "##"),
        deletion: record({
          key: constant("*"),
          effect: constantFrom("ends" as const, "startsAgain" as const),
        }),
        firstKeyTimeoutMs: timeout,
        nextKeyTimeoutMs: timeout,
      },
      { requiredKeys: ["firstKeyTimeoutMs", "nextKeyTimeoutMs"] },
    ),
  },
  { requiredKeys: ["listener", "bargeIn"] },
)

type Untimed = TurnEvent extends infer Event
  ? Event extends unknown
    ? Omit<Event, "atMs">
    : never
  : never

const happening: Arbitrary<Untimed> = oneof(
  record({ type: constant("inputAwaited" as const), awaited }),
  record({ type: constant("keyPressed" as const), key: constantFrom(...keypad) }),
  record({
    type: constantFrom("typed" as const, "recognised" as const),
    text: constantFrom("", "ten", "tomorrow at ten"),
  }),
  record({
    type: constantFrom(
      "promptStarted" as const,
      "promptEnded" as const,
      "speechStarted" as const,
      "speechEnded" as const,
      "recogniserEnded" as const,
      "timePassed" as const,
      "callEnded" as const,
    ),
  }),
)

const course = array(tuple(integer({ min: 0, max: 2000 }), happening), { maxLength: 40 })

/** A phone that does as it is told. */
interface Phone {
  turn: Turn
  isMicrophoneOpen: boolean
  isPrompting: boolean
  /** Whether the call waits for an answer that was not given yet. */
  awaits: AwaitedInput | undefined
}

function problemsOf(events: readonly (readonly [number, Untimed])[], step = takeTurn): string[] {
  const phone: Phone = {
    turn: newTurn,
    isMicrophoneOpen: false,
    isPrompting: false,
    awaits: undefined,
  }
  const problems: string[] = []
  let atMs = 0
  for (const [later, untimed] of events) {
    atMs += later
    const event = { ...untimed, atMs }
    if (event.type === "inputAwaited") phone.awaits = event.awaited
    if (event.type === "callEnded") phone.awaits = undefined
    if (event.type === "promptStarted") phone.isPrompting = true
    if (event.type === "promptEnded") phone.isPrompting = false
    const before = JSON.stringify(phone.turn)
    const [turn, commands] = step(phone.turn, event)
    const again = step(phone.turn, event)
    if (JSON.stringify(again) !== JSON.stringify([turn, commands]))
      problems.push("not the same twice")
    if (JSON.stringify(phone.turn) !== before) problems.push("changed the turn before")
    phone.turn = turn
    for (const command of commands) problems.push(...obey(phone, command))
    const { bargeIn } = phone.awaits ?? { bargeIn: true }
    if (phone.isMicrophoneOpen && phone.isPrompting && !bargeIn)
      problems.push("listens to the prompt")
    if (phone.isMicrophoneOpen && phone.awaits?.speech === undefined)
      problems.push("listens for nobody")
  }
  return problems
}

function obey(phone: Phone, command: ReturnType<typeof takeTurn>[1][number]): string[] {
  switch (command.type) {
    case "openMicrophone":
    case "closeMicrophone": {
      const opens = command.type === "openMicrophone"
      const isSame = phone.isMicrophoneOpen === opens
      phone.isMicrophoneOpen = opens
      return isSame ? ["moves the microphone where it is"] : []
    }
    case "stopPrompt": {
      const problems = phone.isPrompting ? [] : ["stops a prompt that does not play"]
      phone.isPrompting = false
      return problems
    }
    case "send": {
      const { awaits } = phone
      phone.awaits = undefined
      if (awaits === undefined) return ["answers what nobody asked"]
      if (command.input.kind === "speech" && awaits.speech === undefined)
        return ["speaks to a keypad"]
      if (command.input.kind === "keys" && awaits.keys === undefined)
        return ["presses keys for an ear"]
      return phone.isMicrophoneOpen ? ["leaves the microphone open"] : []
    }
  }
}

const alwaysInterrupts: typeof takeTurn = (turn, event) =>
  takeTurn(
    turn,
    event.type === "inputAwaited"
      ? { ...event, awaited: { ...event.awaited, bargeIn: true } }
      : event,
  )
const answersTwice: typeof takeTurn = (turn, event) => {
  const [next, commands] = takeTurn(turn, event)
  return [next, [...commands, ...commands.filter(({ type }) => type === "send")]]
}

describe("whatever happens at a phone", () => {
  it("each awaited input is answered once at most, in a way that it takes, and the microphone is open only for it", () => {
    assert(
      property(course, (events) => {
        expect(problemsOf(events)).toEqual([])
      }),
      { numRuns: 2000 },
    )
  })

  it("these checks find a phone that ignores barge-in, and one that answers twice", () => {
    for (const broken of [alwaysInterrupts, answersTwice])
      expect(() =>
        assert(
          property(course, (events) => {
            expect(problemsOf(events, broken)).toEqual([])
          }),
          { numRuns: 2000 },
        ),
      ).toThrow(/Property failed/)
  })

  it("a turn that is waited for to its deadlines ends, unless nothing ends it", () => {
    assert(
      property(course, (events) => {
        let turn: Turn = newTurn
        let atMs = 0
        for (const [later, untimed] of events) {
          atMs += later
          turn = takeTurn(turn, { ...untimed, atMs })[0]
        }
        turn = takeTurn(turn, { type: "promptEnded", atMs })[0]
        for (let waits = 0; waits < 3 && turn.phase !== "idle"; waits += 1) {
          if (turn.deadlineMs === undefined) break
          turn = takeTurn(turn, { type: "timePassed", atMs: Math.max(atMs, turn.deadlineMs) })[0]
        }

        expect(
          turn.phase === "idle" ||
            (turn.deadlineMs === undefined && turn.awaited.silenceMs === undefined),
        ).toBe(true)
      }),
    )
  })
})
