import { describe, expect, it } from "vitest"

import type { AwaitedInput } from "../../src/index.ts"
import {
  newTurn,
  takeTurn,
  type Turn,
  type TurnCommand,
  type TurnEvent,
} from "../../src/turn-taking/index.ts"

const date: AwaitedInput = {
  listener: "bot",
  speech: { startTimeoutMs: 6000, endTimeoutMs: 900, maxLengthMs: 12_000 },
  keys: {
    maxLength: 4,
    terminator: "#",
    deletion: { key: "*", effect: "ends" },
    firstKeyTimeoutMs: 6000,
    nextKeyTimeoutMs: 2000,
  },
  bargeIn: true,
  silenceMs: 6000,
}
const { speech: _speech, ...keysOnly } = date
const { keys: _keys, ...speechOnly } = date
const patient: AwaitedInput = { ...date, bargeIn: false }
const menu: AwaitedInput = {
  listener: "menu",
  keys: { maxLength: 1, firstKeyTimeoutMs: 5000, nextKeyTimeoutMs: 5000 },
  bargeIn: true,
  silenceMs: 5000,
}
const music: AwaitedInput = { listener: "nobody", bargeIn: false, silenceMs: 20_000 }
const forever: AwaitedInput = { listener: "nobody", bargeIn: false }

type Happening =
  | readonly [atMs: number, type: "inputAwaited", awaited: AwaitedInput]
  | readonly [atMs: number, type: "keyPressed" | "typed" | "recognised", text: string]
  | readonly [
      atMs: number,
      type: Exclude<TurnEvent["type"], "inputAwaited" | "keyPressed" | "typed" | "recognised">,
    ]

function eventOf([atMs, type, detail]: Happening): TurnEvent {
  switch (type) {
    case "inputAwaited":
      return { atMs, type, awaited: detail }
    case "keyPressed":
      return { atMs, type, key: detail }
    case "typed":
    case "recognised":
      return { atMs, type, text: detail }
    case "promptStarted":
    case "promptEnded":
    case "speechStarted":
    case "speechEnded":
    case "recogniserEnded":
    case "timePassed":
    case "callEnded":
      return { atMs, type }
  }
}

/** Presses a key while a prompt plays. */
const presses = (awaited: AwaitedInput): readonly Happening[] => [
  [0, "promptStarted"],
  [0, "inputAwaited", awaited],
  [500, "keyPressed", "7"],
  [900, "promptEnded"],
]

/** Speaks while a prompt plays, and goes on after it. */
const speaks = (awaited: AwaitedInput): readonly Happening[] => [
  [0, "promptStarted"],
  [0, "inputAwaited", awaited],
  [500, "speechStarted"],
  [900, "promptEnded"],
  [1000, "recognised", "tomorrow"],
]

/** Plays what happens into a new turn: the commands with when they were given, and where the turn stands then. */
function played(happenings: readonly Happening[]) {
  const told: string[] = []
  let turn: Turn = newTurn
  for (const happening of happenings) {
    const [next, commands] = takeTurn(turn, eventOf(happening))
    turn = next
    for (const command of commands) told.push(`${happening[0]} ${words(command)}`)
  }
  return { told, turn }
}

function words(command: TurnCommand): string {
  if (command.type !== "send") return command.type
  const { input } = command
  switch (input.kind) {
    case "speech":
      return `send "${input.text}"`
    case "keys":
      return `send [${input.keys}]`
    case "silence":
      return "send silence"
  }
}

describe("silence", () => {
  it("counts from when the call waits, where no prompt plays", () => {
    const { told } = played([
      [0, "inputAwaited", date],
      [5999, "timePassed"],
      [6000, "timePassed"],
      [9000, "timePassed"],
    ])

    expect(told).toEqual(["0 openMicrophone", "6000 closeMicrophone", "6000 send silence"])
  })

  it("counts from the end of the prompt", () => {
    const { told, turn } = played([
      [0, "promptStarted"],
      [0, "inputAwaited", menu],
      [60_000, "timePassed"],
      [61_000, "promptEnded"],
      [65_999, "timePassed"],
    ])

    expect(told).toEqual([])
    expect(turn).toMatchObject({ phase: "open", deadlineMs: 66_000 })
  })

  it("ends a round of music though it plays, and never what has no end", () => {
    const { told } = played([
      [0, "promptStarted"],
      [0, "inputAwaited", music],
      [9000, "promptEnded"],
      [19_999, "timePassed"],
      [20_000, "timePassed"],
      [20_000, "inputAwaited", forever],
      [9_000_000, "timePassed"],
    ])

    expect(told).toEqual(["20000 send silence"])
  })
})

describe("keys", () => {
  it("end at the full length, at once", () => {
    const { told } = played([
      [0, "inputAwaited", date],
      [1000, "keyPressed", "1"],
      [1500, "keyPressed", "2"],
      [2000, "keyPressed", "0"],
      [2500, "keyPressed", "2"],
    ])

    expect(told).toEqual(["0 openMicrophone", "1000 closeMicrophone", "2500 send [1202]"])
  })

  it.each([
    ["just below the pause", 2999, []],
    ["at the pause", 3000, ["3000 send [9]"]],
    ["above the pause", 3001, ["3001 send [9]"]],
  ])("of a shorter entry end with a pause: %s", (_what, atMs, sent) => {
    const { told } = played([
      [0, "inputAwaited", keysOnly],
      [1000, "keyPressed", "9"],
      [atMs, "timePassed"],
    ])

    expect(told).toEqual(sent)
  })

  it.each([
    ["the terminator", "#", "send [12#]"],
    ["the deletion key", "*", "send [12*]"],
  ])("end with %s, which is sent along", (_what, key, sent) => {
    const { told } = played([
      [0, "inputAwaited", date],
      [1, "keyPressed", "1"],
      [2, "keyPressed", "2"],
      [3, "keyPressed", key],
    ])

    expect(told.at(-1)).toBe(`3 ${sent}`)
  })

  it("interrupt a prompt where barge-in is allowed, and are lost where it is not", () => {
    expect(played(presses(menu)).told).toEqual(["500 stopPrompt", "500 send [7]"])
    expect(played(presses({ ...menu, bargeIn: false })).told).toEqual([])
  })

  it("are not heard where only speech is, where nobody listens, and while the call runs", () => {
    expect(played([[0, "keyPressed", "1"]]).told).toEqual([])
    expect(
      played([
        [0, "inputAwaited", speechOnly],
        [1, "keyPressed", "1"],
        [2, "inputAwaited", music],
        [3, "keyPressed", "1"],
      ]).told,
    ).toEqual(["0 openMicrophone", "2 closeMicrophone"])
  })
})

describe("speech", () => {
  it("ends with a silence after it, and the pause inside of it does not count", () => {
    const { told } = played([
      [0, "inputAwaited", date],
      [1000, "speechStarted"],
      [2000, "recognised", "wednesday"],
      [2000, "speechEnded"],
      [2899, "timePassed"],
      [2899, "speechStarted"],
      [3500, "recognised", "wednesday the second"],
      [3500, "speechEnded"],
      [4399, "timePassed"],
      [4400, "timePassed"],
    ])

    expect(told).toEqual([
      "0 openMicrophone",
      "4400 closeMicrophone",
      '4400 send "wednesday the second"',
    ])
  })

  it("ends at its maximum though the caller goes on", () => {
    const { told } = played([
      [0, "inputAwaited", date],
      [1000, "speechStarted"],
      [9000, "recognised", "well you see"],
      [12_900, "speechEnded"],
      [12_999, "timePassed"],
      [13_000, "timePassed"],
    ])

    expect(told.at(-1)).toBe('13000 send "well you see"')
  })

  it("interrupts a prompt where barge-in is allowed; where it is not, the microphone stays closed", () => {
    expect(played(speaks(date)).told).toEqual(["0 openMicrophone", "500 stopPrompt"])
    expect(played(speaks(patient)).told).toEqual(["900 openMicrophone"])
  })

  it("waits for a recogniser that is slow, and takes noise for silence", () => {
    const noise: readonly Happening[] = [
      [0, "inputAwaited", date],
      [1000, "speechStarted"],
      [1500, "speechEnded"],
      [2400, "timePassed"],
    ]

    expect(played([...noise, [3000, "recognised", "ten"]]).told.at(-1)).toBe('3000 send "ten"')
    expect(played([...noise, [3000, "recogniserEnded"]]).told.at(-1)).toBe("3000 send silence")
    expect(played([...noise, [8399, "timePassed"]]).told.at(-1)).toBe("2400 closeMicrophone")
    expect(played([...noise, [8400, "timePassed"]]).told.at(-1)).toBe("8400 send silence")
  })

  it("ends when the recogniser has ended by itself", () => {
    const { told } = played([
      [0, "inputAwaited", date],
      [1000, "recognised", "ten"],
      [1200, "recogniserEnded"],
    ])

    expect(told.at(-1)).toBe('1200 send "ten"')
  })

  it("does not count once keys were pressed", () => {
    const { told } = played([
      [0, "inputAwaited", date],
      [1000, "keyPressed", "1"],
      [1100, "recognised", "beep"],
      [1200, "typed", "tomorrow"],
      [3000, "timePassed"],
    ])

    expect(told.at(-1)).toBe("3000 send [1]")
  })
})

describe("typed words", () => {
  it("are a whole turn, at once", () => {
    const { told } = played([
      [0, "promptStarted"],
      [0, "inputAwaited", date],
      [10, "typed", "schedule a demo"],
    ])

    expect(told).toEqual([
      "0 openMicrophone",
      "10 stopPrompt",
      "10 closeMicrophone",
      '10 send "schedule a demo"',
    ])
  })

  it("wait for the end of a prompt that may not be interrupted", () => {
    const { told } = played([
      [0, "promptStarted"],
      [0, "inputAwaited", patient],
      [10, "typed", "schedule a demo"],
      [900, "promptEnded"],
    ])

    expect(told).toEqual(['900 send "schedule a demo"'])
  })

  it("are nothing to a menu, and blank ones nothing at all", () => {
    expect(
      played([
        [0, "inputAwaited", menu],
        [1, "typed", "schedule a demo"],
        [2, "inputAwaited", date],
        [3, "typed", "  "],
      ]).told,
    ).toEqual(["2 openMicrophone"])
  })
})

describe("the end of a call", () => {
  it("closes the microphone, and nothing is sent any more", () => {
    const { told } = played([
      [0, "inputAwaited", date],
      [1, "recognised", "ten"],
      [2, "callEnded"],
      [9000, "timePassed"],
      [9001, "keyPressed", "1"],
    ])

    expect(told).toEqual(["0 openMicrophone", "2 closeMicrophone"])
  })
})
