import { mkdtempSync, readdirSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { chdir, cwd } from "node:process"

import { afterEach, beforeEach, describe, expect, it } from "vitest"

import { ring } from "./ring.ts"

const caller = "+12025550123"
const bySpeech = ["schedule a demo", "tomorrow", "10 am", "yes", "no"]
const tomorrowAtTen = { startsAt: "2026-12-02T15:00:00Z", status: "booked" }

describe("dialling the local call centre", () => {
  let folder = ""
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "call-center-"))
  })
  afterEach(() => {
    rmSync(folder, { recursive: true })
  })

  it("books a demo by speech, stores it, and texts the caller once", async () => {
    const { summary, sms, heard } = await ring(["--memory"], bySpeech)

    expect(summary).toMatchObject({ by: "flow", demos: [tomorrowAtTen] })
    expect(sms).toEqual([{ to: caller, text: expect.stringMatching(/Dec(ember)? 2.*10:00/) }])
    expect(heard.join(" ")).toMatch(/Wednesday, December 2 at 10:00 AM/)
  })

  it("books the same demo by keys alone", async () => {
    const { summary, sms } = await ring(["--memory"], ["1", "1202", "1000", "1"])

    expect(summary).toMatchObject({ by: "caller", demos: [tomorrowAtTen] })
    expect(sms).toHaveLength(1)
  })

  it("books the same demo from one sentence", async () => {
    const { summary } = await ring(
      ["--memory"],
      ["I'd like to book a demo for tomorrow at 10 am", "yes", "no"],
    )

    expect(summary).toMatchObject({ by: "flow", demos: [tomorrowAtTen] })
  })

  it("tells a caller's demo on a second call, and another caller that there is none", async () => {
    await ring(["--data", folder, "--from", caller], bySpeech)

    const again = await ring(["--data", folder, "--from", caller], ["check my demo"])
    const other = await ring(["--data", folder, "--from", "+12025550124"], ["check my demo"])

    expect(again.heard.join(" ")).toMatch(/Wednesday, December 2 at 10:00 AM/)
    expect(again.sms).toEqual([])
    expect(other.heard.join(" ")).toMatch(/no demo/)
    expect(other.summary.demos).toEqual([])
  })

  it("offers near times to another caller who wants the taken slot", async () => {
    await ring(["--data", folder], bySpeech)

    const other = await ring(
      ["--data", folder, "--from", "+12025550124"],
      ["schedule a demo", "tomorrow", "10 am", "1", "yes", "no"],
    )

    expect(other.heard.join(" ")).toMatch(/10:30 AM/)
    expect(other.summary.demos).toMatchObject([{ status: "booked" }])
    expect(other.summary.demos[0]?.startsAt).not.toBe(tomorrowAtTen.startsAt)
    expect(other.sms).toHaveLength(1)
  })

  it.each([
    ["a Sunday", ["schedule a demo", "sunday"], /closed|Sunday/],
    [
      "three in the night",
      ["schedule a demo", "tomorrow", "3 am"],
      /only open from 9:00 AM to 5:00 PM/,
    ],
    ["yesterday", ["schedule a demo", "yesterday"], /past|already|today/i],
    ["nonsense", ["flibbertigibbet"], /didn't/],
    ["silence", [""], /didn't/],
  ])("answers %s fittingly and books nothing", async (_what, lines, answer) => {
    const { heard, summary, sms } = await ring(["--memory"], lines)

    expect(heard.slice(2).join(" ")).toMatch(answer)
    expect(summary).toMatchObject({ by: "caller", demos: [] })
    expect(sms).toEqual([])
  })

  it("leaves nothing half-written when the caller hangs up before confirming", async () => {
    const { summary, sms } = await ring(
      ["--memory"],
      ["schedule a demo", "tomorrow", "10 am", "/hangup", "yes"],
    )

    expect(summary).toMatchObject({ by: "caller", demos: [] })
    expect(sms).toEqual([])
  })

  it("leaves no file behind with --memory", async () => {
    const before = cwd()
    chdir(folder)
    try {
      await ring(["--memory"], bySpeech)
    } finally {
      chdir(before)
    }

    expect(readdirSync(folder)).toEqual([])
  })
})
