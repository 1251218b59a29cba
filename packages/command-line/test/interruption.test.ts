import { describe, expect, it } from "vitest"

import { createInterruption } from "../src/interruption.ts"

function watched() {
  const ended: number[] = []
  const timers: (() => void)[] = []
  const interruption = createInterruption((code) => ended.push(code), {
    later: (end) => timers.push(end),
  })
  return { interruption, ended, timers }
}

describe("createInterruption", () => {
  it("ends a command at once that never asked for the signal", () => {
    const { interruption, ended } = watched()

    interruption.receive("SIGTERM")

    expect(ended).toEqual([143])
  })

  it("lets a command end by itself that asked for the signal", () => {
    const { interruption, ended } = watched()
    const signal = interruption.untilInterrupted()

    interruption.receive("SIGINT")

    expect(signal.aborted).toBe(true)
    expect(interruption.exitCode()).toBe(130)
    expect(ended).toEqual([])
  })

  it("ends it when it takes too long, or at the second signal", () => {
    const patient = watched()
    patient.interruption.untilInterrupted()
    patient.interruption.receive("SIGINT")
    patient.timers[0]?.()
    const pressed = watched()
    pressed.interruption.untilInterrupted()
    pressed.interruption.receive("SIGINT")
    pressed.interruption.receive("SIGHUP")

    expect(patient.ended).toEqual([130])
    expect(pressed.ended).toEqual([129])
  })

  it("gives signals to a program that shares the terminal, as long as it runs", () => {
    const { interruption, ended } = watched()
    const received: string[] = []
    const takeBack = interruption.handTo((signal) => received.push(signal))
    interruption.receive("SIGINT")
    takeBack()
    interruption.receive("SIGINT")

    expect(received).toEqual(["SIGINT"])
    expect(ended).toEqual([130])
  })
})
