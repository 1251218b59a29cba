import type { AwaitedInput } from "../events/awaited-input.ts"
import { collectKeys } from "./collect-keys.ts"
import type { Awaiting, Turn, TurnCommand, TurnEvent, TurnStep } from "./turn.ts"

/**
 * Takes turns on a call by the rules that `InputAwaited` tells: when the microphone is open, what interrupts a prompt,
 * which keys are one input, and when silence is an answer. Pure: a phone feeds it what happens and does what it says; at
 * `deadlineMs` it feeds `timePassed`. Each awaited input is answered by one `send` at most.
 *
 * - Keys and speech exclude each other: the first of them makes the turn.
 * - While a prompt plays, only an input that allows barge-in is taken, and ends the prompt. Words typed before are kept
 *   until the prompt has ended.
 * - Silence counts from the end of the prompt; where nobody listens, from when the call began to wait.
 */
export function takeTurn(turn: Turn, event: TurnEvent): TurnStep {
  if (event.type === "callEnded") return [idle(turn), closing(turn)]
  if (event.type === "inputAwaited") return opened(turn, event.awaited, event.atMs)
  if (event.type === "promptStarted") return promptStarted(turn)
  if (turn.phase === "idle")
    return [event.type === "promptEnded" ? { ...turn, isPrompting: false } : turn, []]
  switch (event.type) {
    case "promptEnded":
      return promptEnded({ ...turn, isPrompting: false }, event.atMs)
    case "keyPressed":
      return keyPressed(turn, event.key, event.atMs)
    case "typed":
      return typed(turn, event.text)
    case "speechStarted":
      return speechStarted(turn, event.atMs)
    case "speechEnded":
      return speechEnded(turn, event.atMs)
    case "recognised":
      return recognised(turn, event.text, event.atMs)
    case "recogniserEnded":
      return recogniserEnded(turn)
    case "timePassed":
      return timePassed(turn, event.atMs)
  }
}

type Waiting = Exclude<Turn, { phase: "idle" }>

function opened(turn: Turn, awaited: AwaitedInput, atMs: number): TurnStep {
  const { isPrompting } = turn
  const listens = awaited.speech !== undefined && (!isPrompting || awaited.bargeIn)
  const next: Waiting = {
    phase: "open",
    awaited,
    isPrompting,
    isMicrophoneOpen: listens,
    deadlineMs: isPrompting && awaited.listener !== "nobody" ? undefined : silenceAt(awaited, atMs),
  }
  return [next, microphone(turn.phase !== "idle" && turn.isMicrophoneOpen, listens)]
}

function promptStarted(turn: Turn): TurnStep {
  if (turn.phase === "idle") return [{ ...turn, isPrompting: true }, []]
  // Who has begun to answer has heard enough.
  if (turn.phase !== "open") return [turn, [{ type: "stopPrompt" }]]
  const { awaited, isMicrophoneOpen } = turn
  const listens = isMicrophoneOpen && awaited.bargeIn
  const deadlineMs = awaited.listener === "nobody" ? turn.deadlineMs : undefined
  return [
    { ...turn, isPrompting: true, isMicrophoneOpen: listens, deadlineMs },
    microphone(isMicrophoneOpen, listens),
  ]
}

function promptEnded(turn: Waiting, atMs: number): TurnStep {
  if (turn.phase !== "open" || turn.awaited.listener === "nobody") return [turn, []]
  if (turn.typed !== undefined) return sent(turn, { kind: "speech", text: turn.typed })
  const listens = turn.awaited.speech !== undefined
  const open: Waiting = {
    ...turn,
    isMicrophoneOpen: listens,
    deadlineMs: silenceAt(turn.awaited, atMs),
  }
  return [open, microphone(turn.isMicrophoneOpen, listens)]
}

function keyPressed(turn: Waiting, key: string, atMs: number): TurnStep {
  const { keys: rules } = turn.awaited
  const isAnswer = turn.phase === "open" || turn.phase === "keys"
  if (rules === undefined || !isAnswer || !mayAnswer(turn)) return [turn, []]
  const keys = turn.phase === "keys" ? turn.keys + key : key
  if (collectKeys(keys, rules).isComplete) return sent(turn, { kind: "keys", keys })
  return [
    {
      ...awaitingOf(turn),
      phase: "keys",
      keys,
      isPrompting: false,
      isMicrophoneOpen: false,
      deadlineMs: atMs + rules.nextKeyTimeoutMs,
    },
    [...interrupting(turn), ...microphone(turn.isMicrophoneOpen, false)],
  ]
}

function typed(turn: Waiting, text: string): TurnStep {
  if (turn.awaited.speech === undefined || turn.phase === "keys" || text.trim() === "")
    return [turn, []]
  if (mayAnswer(turn)) return sent(turn, { kind: "speech", text })
  return [turn.phase === "open" ? { ...turn, typed: text } : turn, []]
}

function speechStarted(turn: Waiting, atMs: number): TurnStep {
  const { speech } = turn.awaited
  if (!turn.isMicrophoneOpen || speech === undefined) return [turn, []]
  const startedAtMs = turn.phase === "speech" ? turn.startedAtMs : atMs
  return [
    {
      ...awaitingOf(turn),
      phase: "speech",
      text: turn.phase === "speech" ? turn.text : "",
      startedAtMs,
      isPrompting: false,
      deadlineMs: startedAtMs + speech.maxLengthMs,
    },
    interrupting(turn),
  ]
}

function speechEnded(turn: Waiting, atMs: number): TurnStep {
  const { speech } = turn.awaited
  if (turn.phase !== "speech" || speech === undefined) return [turn, []]
  const deadlineMs = Math.min(atMs + speech.endTimeoutMs, turn.startedAtMs + speech.maxLengthMs)
  return [{ ...turn, deadlineMs }, []]
}

/** Words tell that somebody speaks also where nothing else did. */
function recognised(turn: Waiting, text: string, atMs: number): TurnStep {
  if (text.trim() === "") return [turn, []]
  if (turn.phase === "deciding") return sent(turn, { kind: "speech", text })
  if (turn.phase === "speech") return [{ ...turn, text }, []]
  const [started, commands] = speechStarted(turn, atMs)
  return started.phase === "speech" ? [{ ...started, text }, commands] : [started, commands]
}

/** What it has not understood by then it never will: noise is silence. */
function recogniserEnded(turn: Waiting): TurnStep {
  switch (turn.phase) {
    case "open":
    case "keys":
      return [turn, []]
    case "speech":
      return sent(turn, turn.text === "" ? silence : { kind: "speech", text: turn.text })
    case "deciding":
      return sent(turn, silence)
  }
}

function timePassed(turn: Waiting, atMs: number): TurnStep {
  if (turn.deadlineMs === undefined || atMs < turn.deadlineMs) return [turn, []]
  switch (turn.phase) {
    case "open":
      return sent(turn, silence)
    case "keys":
      return sent(turn, { kind: "keys", keys: turn.keys })
    case "speech":
      return turn.text === ""
        ? [
            {
              ...awaitingOf(turn),
              phase: "deciding",
              isMicrophoneOpen: false,
              deadlineMs: silenceAt(turn.awaited, atMs),
            },
            microphone(turn.isMicrophoneOpen, false),
          ]
        : sent(turn, { kind: "speech", text: turn.text })
    case "deciding":
      return sent(turn, silence)
  }
}

const silence = { kind: "silence" } as const

function sent(turn: Waiting, input: Extract<TurnCommand, { type: "send" }>["input"]): TurnStep {
  return [
    { phase: "idle", isPrompting: false },
    [...interrupting(turn), ...microphone(turn.isMicrophoneOpen, false), { type: "send", input }],
  ]
}

function idle({ isPrompting }: Turn): Turn {
  return { phase: "idle", isPrompting }
}

function closing(turn: Turn): readonly TurnCommand[] {
  return turn.phase === "idle" ? [] : microphone(turn.isMicrophoneOpen, false)
}

function mayAnswer({ isPrompting, awaited }: Waiting): boolean {
  return !isPrompting || awaited.bargeIn
}

function silenceAt({ silenceMs }: AwaitedInput, atMs: number): number | undefined {
  return silenceMs === undefined ? undefined : atMs + silenceMs
}

function awaitingOf({ awaited, isPrompting, isMicrophoneOpen, deadlineMs }: Waiting): Awaiting {
  return { awaited, isPrompting, isMicrophoneOpen, deadlineMs }
}

function interrupting({ isPrompting }: Waiting): readonly TurnCommand[] {
  return isPrompting ? [{ type: "stopPrompt" }] : []
}

function microphone(wasOpen: boolean, isOpen: boolean): readonly TurnCommand[] {
  if (wasOpen === isOpen) return []
  return [{ type: isOpen ? "openMicrophone" : "closeMicrophone" }]
}
