import { itIsACommandLine, itRefusesInOneLine } from "@call-center/command-line/testing"
import { describe } from "vitest"

import { callersCommand } from "../src/command/callers-command.ts"

const program = { name: "pnpm callers", entry: callersCommand }

itIsACommandLine(program)

describe("pnpm callers", () => {
  itRefusesInOneLine(program, [
    [["--seeds", "0"], /--seeds 0/],
    [["--noise", "1.5"], /--noise 1\.5/],
    [["--noise", "0,x"], /--noise 0,x/],
    [["--store", "disk"], /--store disk: expected one of endpoint, memory/],
    [["--load", "2", "--store", "memory"], /leave out --store memory/],
    [["--load", "2", "--noise", "0,0.1"], /further rates/],
    [["--heap", "49"], /--heap 49/],
    [["--heap", "50", "--workers", "2"], /leave out --workers/],
    [["--heap", "50", "--load", "2"], /--load/],
    [["--transcripts", "--json"], /leave out --json/],
    [["--transcripts", "--load", "2"], /--transcripts/],
  ])
})
