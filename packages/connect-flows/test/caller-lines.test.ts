import { PassThrough } from "node:stream"

import { describe, expect, it } from "vitest"

import { callerLines } from "../src/terminal/caller-lines.ts"

/** A terminal in raw mode: what is typed comes byte by byte. */
function typing() {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => undefined })
  const screen = Object.assign(new PassThrough(), { isTTY: true, columns: 80 })
  let shown = ""
  screen.on("data", (chunk: Buffer) => (shown += chunk.toString()))
  const hangUp = new AbortController()
  const lines = callerLines({ input, screen, interrupt: () => hangUp.abort() }, hangUp.signal)
  return { input, lines, prompts: () => shown.split("you   ").length - 1 }
}

async function seen(input: PassThrough): Promise<void> {
  await new Promise((resolve) => {
    input.once("close", resolve)
    setImmediate(resolve)
  })
}

describe("callerLines", () => {
  it("prompts for each line and gives what was typed", async () => {
    const { input, lines, prompts } = typing()
    input.write("schedule a demo\r1\r")

    expect([await lines.next(), await lines.next()]).toEqual(["schedule a demo", "1"])
    expect(prompts()).toBeGreaterThanOrEqual(2)
    lines.close()
  })

  it.each([
    ["Ctrl-C", "\u0003"],
    ["Ctrl-D", "\u0004"],
  ])("ends at %s at the prompt", async (_, key) => {
    const { input, lines } = typing()
    const line = lines.next()
    input.write(key)

    expect(await line).toBeUndefined()
  })

  it.each([
    ["Ctrl-C", "\u0003"],
    ["Ctrl-D", "\u0004"],
  ])("ends at %s while nobody asks for a line, and prompts no more", async (_, key) => {
    const { input, lines, prompts } = typing()
    input.write(`hello\r`)
    await lines.next()
    const before = prompts()
    input.write(key)
    await seen(input)

    expect(await lines.next()).toBeUndefined()
    expect(await lines.next()).toBeUndefined()
    expect(prompts()).toBe(before)
    expect(input.isPaused()).toBe(true)
  })

  it("gives every line that was piped in before the input ended", async () => {
    const input = new PassThrough()
    const lines = callerLines(
      { input, screen: undefined, interrupt: () => undefined },
      new AbortController().signal,
    )
    input.end("one\ntwo")

    expect([await lines.next(), await lines.next(), await lines.next()]).toEqual([
      "one",
      "two",
      undefined,
    ])
  })

  it("gives no line any more after the caller was made to hang up", async () => {
    const input = new PassThrough()
    const hangUp = new AbortController()
    const lines = callerLines(
      { input, screen: undefined, interrupt: () => undefined },
      hangUp.signal,
    )
    input.write("one\ntwo\n")
    await lines.next()
    hangUp.abort()

    expect(await lines.next()).toBeUndefined()
  })
})
