import { PassThrough } from "node:stream"

import { describe, expect, it } from "vitest"

import { createInterruption } from "../src/interruption.ts"
import { processTerminal } from "../src/process-terminal.ts"
import { progressOver } from "../src/progress-over.ts"
import { styled } from "../src/styled.ts"

/** A stream as a process has it; a terminal of so many columns, or a pipe. */
function stream(columns?: number, hasColors = true) {
  const texts: string[] = []
  const pass = new PassThrough().on("data", (chunk: Buffer) => texts.push(chunk.toString()))
  const isTTY = columns !== undefined
  return { texts, stream: Object.assign(pass, { isTTY, columns, hasColors: () => hasColors }) }
}

function terminalOf(stdout: ReturnType<typeof stream>, stderr: ReturnType<typeof stream>) {
  const ended: number[] = []
  const terminal = processTerminal(
    {
      stdin: stdout.stream as unknown as NodeJS.ReadStream,
      stdout: stdout.stream as unknown as NodeJS.WriteStream,
      stderr: stderr.stream as unknown as NodeJS.WriteStream,
      cwd: () => "/work",
    },
    createInterruption(() => undefined),
    (code) => ended.push(code),
  )
  return { terminal, ended, out: stdout.texts, err: stderr.texts }
}

describe("processTerminal", () => {
  it("shows styles and knows its width at a terminal", () => {
    const { terminal, out } = terminalOf(stream(80), stream(80))

    terminal.print(styled("dim", "quiet"), "\n")

    expect(out.join("")).toBe("\u001B[2mquiet\u001B[0m\n")
    expect(terminal.width()).toBe(80)
    expect(terminal.screen).toBeDefined()
  })

  it("shows no styles with NO_COLOR, which Node.js reads", () => {
    const { terminal, out } = terminalOf(stream(80, false), stream(80, false))

    terminal.print(styled("dim", "quiet"))

    expect(out.join("")).toBe("quiet")
  })

  it("writes plain text and results as they are into a pipe", () => {
    const { terminal, out } = terminalOf(stream(), stream())

    terminal.print(styled("dim", "quiet"), "\u001B")
    terminal.write("\u001B")

    expect(out.join("")).toBe("quiet\\u001b\u001B")
    expect([terminal.width(), terminal.screen]).toEqual([undefined, undefined])
  })

  it("makes results visible at a terminal", () => {
    const { terminal, out } = terminalOf(stream(80), stream(80))

    terminal.write("\u001B]0;title\u0007")

    expect(out.join("")).toBe(String.raw`\u001b]0;title\u0007`)
  })

  it("takes progress away before it writes anything else", () => {
    const { terminal, err } = terminalOf(stream(80), stream(10, false))

    terminal.progress("Building the bundles …")
    terminal.progress("Still building")
    terminal.print("done\n")
    terminal.progress(undefined)

    expect(err).toEqual(["Building ", "\r\u001B[K", "Still bui", "\r\u001B[K"])
  })

  it("knows no width of a terminal that says it has no columns", () => {
    const { terminal, err } = terminalOf(stream(0), stream(0, false))

    terminal.progress("Building")

    expect(terminal.width()).toBeUndefined()
    expect(err).toEqual(["Building"])
  })

  it("shows no progress in a file or a pipe", () => {
    const { terminal, err } = terminalOf(stream(80), stream())

    terminal.progress("Building")
    terminal.note("a fault\n")

    expect(err).toEqual(["a fault\n"])
  })

  it("says that nobody reads when the pipe is closed, and drops what comes after", () => {
    const stdout = stream()
    const { terminal, out, ended } = terminalOf(stdout, stream())

    stdout.stream.emit("error", Object.assign(new Error("write EPIPE"), { code: "EPIPE" }))
    terminal.print("more")

    expect(terminal.unread.aborted).toBe(true)
    expect({ out, ended }).toEqual({ out: [], ended: [] })
  })

  it("ends with 2 and a line when output can't be written", () => {
    const stdout = stream()
    const { err, ended } = terminalOf(stdout, stream())

    stdout.stream.emit("error", Object.assign(new Error("write ENOSPC"), { code: "ENOSPC" }))

    expect(ended).toEqual([2])
    expect(err).toEqual(["standard output can't be written: the disk is full: free some space\n"])
  })
})

describe("progressOver", () => {
  it.each([
    [19, []],
    [20, ["1 of 20 a.json", "2 of 20 b.json"]],
  ])("tells of %d items what is worth waiting for", (total, lines) => {
    const { terminal, err } = terminalOf(stream(80), stream(80, false))
    const step = progressOver(total, terminal)

    step("a.json")
    step("b.json")

    expect(err.filter((text) => text !== "\r\u001B[K")).toEqual(lines)
  })
})
