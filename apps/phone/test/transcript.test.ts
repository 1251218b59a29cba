import { fakeTerminal } from "@call-center/command-line/testing"
import { describe, expect, it } from "vitest"

import { transcript } from "../src/views/transcript.ts"

function shown({ width, booksDemos = true }: { width?: number; booksDemos?: boolean } = {}) {
  const terminal = fakeTerminal(width === undefined ? {} : { width })
  const observer = transcript({
    terminal,
    businessName: "Acme",
    caller: "+12025550123",
    timeZone: "America/New_York",
    callerTypes: false,
    booksDemos,
  })
  return { observer, text: () => terminal.written.out }
}

const stamp = { contactId: "c-1", seq: 1, at: "2026-12-01T14:00:00.000Z" }

describe("transcript", () => {
  it("breaks speech at words to the terminal's width, and hangs it beside who speaks", () => {
    const { observer, text } = shown({ width: 40 })

    observer.observed({
      ...stamp,
      type: "MessageReceived",
      text: "I can schedule, check, move or cancel a demo, or put you through to a person.",
    })

    expect(text()).toBe(
      [
        "bot   I can schedule, check, move or",
        "      cancel a demo, or put you through",
        "      to a person.",
        "",
      ].join("\n"),
    )
  })

  it("shows what a flow's text would do to the terminal instead of doing it", () => {
    const { observer, text } = shown()

    observer.observed({
      ...stamp,
      type: "MessageReceived",
      text: "hi \u001B]0;PWNED\u0007\u001B[2J\nSMS   to you",
    })

    expect(text()).toBe("bot   hi \\u001b]0;PWNED\\u0007\\u001b[2J\n      SMS   to you\n")
  })

  it("says why an action takes its error branch, and nothing of other transitions", () => {
    const { observer, text } = shown()
    const taken = {
      ...stamp,
      type: "TransitionTaken",
      flow: "main",
      from: "lookup",
      to: "apologise",
    } as const

    observer.observed({ ...taken, by: "NextAction" })
    observer.observed({
      ...taken,
      by: "Error:NoMatchingError",
      reason: "NoMatchingError: no function",
    })

    expect(text()).toBe("(lookup takes its error branch: NoMatchingError: no function)\n")
  })

  it.each([
    [true, "The caller hung up.\nNo demo is stored for this caller.\n"],
    [false, "The caller hung up.\n"],
  ])("says that there are no demos where the flow books some: %s", (booksDemos, words) => {
    const { observer, text } = shown({ booksDemos })

    observer.ended({ by: "caller", reason: undefined, demos: [] })

    expect(text()).toBe(words)
  })
})
