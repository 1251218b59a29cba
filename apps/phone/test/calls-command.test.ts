import { itIsACommandLine, itRefusesInOneLine } from "@call-center/command-line/testing"
import { describe, expect, it } from "vitest"

import { callsCommand } from "../src/calls/calls-command.ts"

const program = { name: "pnpm calls", entry: callsCommand }

itIsACommandLine(program)

describe("pnpm calls", () => {
  it("runs the scripts in calls, unless others are named", () => {
    expect(callsCommand.read([])).toMatchObject({
      value: { operands: [], options: { stories: undefined, json: false } },
    })
    expect(callsCommand.read(["a.yaml", "--json"])).toMatchObject({
      value: { operands: ["a.yaml"], options: { json: true } },
    })
  })

  it("takes a locale", () => {
    expect(callsCommand.read(["--locale", "es_US"])).toMatchObject({
      value: { options: { locale: "es_US" } },
    })
  })

  itRefusesInOneLine(program, [
    [["--locale", "fr_FR"], /--locale fr_FR: expected one of en_US, es_US/],
    [
      ["--stories", "a.json", "--hearing", "badly"],
      /--hearing badly: expected one of as-is, no-slots/,
    ],
    [["--hearing", "lax"], /name a file with --stories/],
    [["--record", "a.jsonl", "--stories", "a.json"], /--record is about call scripts/],
    [
      ["--record", "no/such/folder/file", "--no-build", "../../calls/books-by-speech.yaml"],
      /--record no\/such\/folder\/file: can't be written/,
    ],
    [["--only", "keypad"], /name a file with --stories/],
    [["--no-build", "no-such-folder"], /no-such-folder: no such file or folder/],
    [["--no-build", "test/stories"], /no call scripts/],
    [["--no-build", "--stories", "none.json"], /none\.json/],
  ])
})
