/** Signals that ask a process to end, and the exit codes that shells give for them. */
export const signalExitCodes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const

export type EndingSignal = keyof typeof signalExitCodes

export const endingSignals = Object.keys(signalExitCodes) as readonly EndingSignal[]

/** How long a command that promised to end after a signal may take, on a machine that is busy with other things, too. */
const patienceMs = 30_000

/** What becomes of Ctrl-C and the other signals that ask a process to end. */
export interface Interruption {
  /** Takes a signal. The first one aborts `signal`, the second one ends the process. */
  readonly receive: (signal: EndingSignal) => void
  /** Aborted by the first signal; who asks for it promises to end soon after. Where nobody asked, the first one ends the process. */
  readonly untilInterrupted: () => AbortSignal
  /** Gives signals to `receiver` instead, until the function that is returned is called. */
  readonly handTo: (receiver: (signal: EndingSignal) => void) => () => void
  /** Takes no signals any more. */
  readonly leave: () => void
  /** The exit code for the signal that was received; undefined without one. */
  readonly exitCode: () => number | undefined
}

/** Decides over signals; `end` ends the process with an exit code. */
export function createInterruption(
  end: (exitCode: number) => void,
  {
    later = setTimeout,
    leave = () => {},
  }: {
    readonly later?: (end: () => void, milliseconds: number) => void
    readonly leave?: () => void
  } = {},
): Interruption {
  const controller = new AbortController()
  let isAwaited = false
  let exitCode: number | undefined
  let receiver: ((signal: EndingSignal) => void) | undefined
  return {
    receive: (signal) => {
      if (receiver !== undefined) {
        receiver(signal)
        return
      }
      const isSecond = exitCode !== undefined
      const code = signalExitCodes[signal]
      exitCode = code
      if (isSecond || !isAwaited) {
        end(code)
        return
      }
      controller.abort()
      later(() => {
        end(code)
      }, patienceMs)
    },
    untilInterrupted: () => {
      isAwaited = true
      return controller.signal
    },
    handTo: (other) => {
      receiver = other
      return () => {
        receiver = undefined
      }
    },
    leave,
    exitCode: () => exitCode,
  }
}
