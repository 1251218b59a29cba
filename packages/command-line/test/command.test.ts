import { describe, expect, it } from "vitest"

import {
  any,
  asUsageFault,
  command,
  commandGroup,
  flag,
  instantMs,
  one,
  oneOf,
  option,
  optionOr,
  repeated,
  requiredOption,
  runCommand,
  some,
  text,
  UsageFault,
  wholeNumber,
} from "../src/index.ts"
import { type Program } from "../src/run-command.ts"
import { fakeTerminal, itIsACommandLine } from "../src/testing/index.ts"

const draw = command({
  summary: "Draws.",
  options: {
    loud: flag("in capitals"),
    quiet: flag("in small letters"),
    dynamodbPort: option(wholeNumber(1, 65_535), "a port"),
    format: optionOr(oneOf(["svg", "mermaid"]), "svg", "how"),
    now: option(instantMs, "when"),
  },
  exclusive: [["loud", "quiet"]],
  operands: any(text("FILE"), ["all.json"], "what"),
  details: "Exit code: 0 always.",
  run: async ({ options, operands }, terminal) => {
    terminal.print(JSON.stringify({ ...options, operands }))
    return 0
  },
})

const program: Program = { name: "pnpm draw", entry: draw }

async function run(words: readonly string[], of: Program = program) {
  const terminal = fakeTerminal()
  const code = await runCommand(of, words, terminal)
  return { code, ...terminal.written }
}

itIsACommandLine(program)

describe("command", () => {
  it("reads options by type, with defaults, and operands", () => {
    expect(draw.read(["a.json", "--dynamodb-port", "8000", "--loud", "b.json"])).toEqual({
      value: {
        options: { loud: true, quiet: false, dynamodbPort: 8000, format: "svg", now: undefined },
        operands: ["a.json", "b.json"],
      },
    })
    expect(draw.read(["--format=mermaid"])).toMatchObject({
      value: { options: { format: "mermaid" }, operands: ["all.json"] },
    })
  })

  it("takes the last of an option that is given twice", () => {
    expect(draw.read(["--format", "mermaid", "--format", "svg"])).toMatchObject({
      value: { options: { format: "svg" } },
    })
  })

  it("reads every one of an option that may be given several times, and names the wrong one", async () => {
    const many = command({
      summary: "Takes numbers.",
      options: { size: repeated(wholeNumber(1, 9), "a size") },
      run: async () => 0,
    })

    expect(many.read([])).toMatchObject({ value: { options: { size: [] } } })
    expect(many.read(["--size", "3", "--size=1"])).toMatchObject({
      value: { options: { size: [3, 1] } },
    })
    expect(many.read(["--size", "3", "--size=10", "--size=2"])).toEqual({
      problem: "--size 10: expected a whole number from 1 to 9",
    })
  })

  it("takes words after a second -- for operands, whatever they look like", async () => {
    expect(JSON.parse((await run(["--", "--loud", "--", "--quiet"])).out)).toMatchObject({
      loud: true,
      quiet: false,
      operands: ["--quiet"],
    })
  })

  it.each([
    [["--nonsense"], "unknown option --nonsense"],
    [["-x"], "unknown option -x"],
    [["--__proto__", "1"], "unknown option --__proto__"],
    [["--constructor=1"], "unknown option --constructor"],
    [["--loud=yes"], '--loud takes no value, got "yes"'],
    [["--format"], "--format needs a value, svg|mermaid"],
    [
      ["--format", "--loud"],
      "--format needs a value, got --loud; write --format=--loud if that is meant",
    ],
    [["--format", "png"], "--format png: expected one of svg, mermaid"],
    [["--format="], "--format : expected one of svg, mermaid"],
    [["--dynamodb-port", "0"], "--dynamodb-port 0: expected a whole number from 1 to 65535"],
    [
      ["--dynamodb-port", "65536"],
      "--dynamodb-port 65536: expected a whole number from 1 to 65535",
    ],
    [["--dynamodb-port", "1e3"], "--dynamodb-port 1e3: expected a whole number from 1 to 65535"],
    [["--loud", "--quiet"], "--loud and --quiet exclude each other: give one of them"],
    [[""], '"": expected FILE, got no text'],
    [
      ["--now", "tomorrow"],
      "--now tomorrow: expected an instant with an offset such as 2026-12-01T09:00:00-05:00",
    ],
  ])("refuses %j with exit code 2 in one line", async (words, problem) => {
    expect(await run(words)).toEqual({
      code: 2,
      out: "",
      err: `${problem}; pnpm draw --help lists the options\n`,
    })
  })

  it("shows what is typed without doing what its control characters say", async () => {
    expect((await run(["--\u001B[2J\u009B2J"])).err).toMatch(
      String.raw`unknown option --\u001b[2J\u009b2J;`,
    )
  })

  it("derives its help", async () => {
    expect((await run(["--help"])).out).toBe(`Usage: pnpm draw [FILE...] [options]

Draws.

  FILE                  what
  --loud                in capitals
  --quiet               in small letters
  --dynamodb-port N     a port
  --format svg|mermaid  how (default svg)
  --now INSTANT         when
  --help                this text

Exit code: 0 always.
`)
  })

  it("wraps its help to the terminal", async () => {
    const terminal = fakeTerminal({ width: 44 })
    const wordy = command({
      summary: "Says a great many words that do not fit into one line.",
      options: {
        format: option(oneOf(["svg", "mermaid"]), "a picture or a text of the same flow"),
      },
      run: async () => 0,
    })

    await runCommand({ name: "pnpm say", entry: wordy }, ["--help"], terminal)

    expect(terminal.written.out).toBe(`Usage: pnpm say [options]

Says a great many words that do not fit into
one line.

  --format svg|mermaid
                      a picture or a text of
                      the same flow
  --help              this text
`)
  })
})

function counted(operands: NonNullable<Parameters<typeof command>[0]["operands"]>) {
  return command({ summary: "Counts.", operands, run: async () => 0 })
}

describe("operands", () => {
  it.each([
    [counted(one(text("FILE"), "")), [], "expected one FILE, got 0"],
    [counted(one(text("FILE"), "")), ["a", "b"], "expected one FILE, got 2"],
    [counted(some(text("FILE"), "")), [], "expected FILE, got none"],
    [counted(some(oneOf(["a"]), "")), ["a", "b"], '"b": expected one of a'],
    [command({ summary: "Takes none.", run: async () => 0 }), ["stray"], 'unexpected "stray"'],
  ])("are counted (%#)", (counting, words, problem) => {
    expect(counting.read(words)).toEqual({ problem })
  })

  it("are handed over as the command counts them", () => {
    expect(counted(one(text("FILE"), "")).read(["a"])).toMatchObject({ value: { operands: "a" } })
    expect(counted(some(text("FILE"), "")).read(["a", "b"])).toMatchObject({
      value: { operands: ["a", "b"] },
    })
  })
})

describe("instantMs", () => {
  it.each([
    ["2026-12-01T09:00:00-05:00", Date.UTC(2026, 11, 1, 14)],
    ["2026-12-01T14:00Z", Date.UTC(2026, 11, 1, 14)],
    ["2024-02-29T00:00:00Z", Date.UTC(2024, 1, 29)],
    ["2026-02-29T00:00:00Z", undefined],
    ["2026-13-01T00:00:00Z", undefined],
    ["2026-12-01T09:00:00", undefined],
    ["2026-12-01", undefined],
  ])("reads %s as %s", (given, milliseconds) => {
    expect(instantMs.parse(given)).toBe(milliseconds)
  })
})

describe("commandGroup", () => {
  const forget = command({
    summary: "Erases.",
    options: { phone: requiredOption(text("NUMBER"), "whose") },
    run: async ({ options }, terminal) => {
      terminal.print(options.phone)
      return 1
    },
  })
  const entry = commandGroup({
    summary: "Looks after it.",
    commands: {
      draw: async () => draw,
      demos: async () =>
        commandGroup({ summary: "A caller's demos.", commands: { forget: async () => forget } }),
    },
  })
  const center: Program = { name: "pnpm center", entry }

  itIsACommandLine(center)

  it("runs the command that is named, in a group of a group, too", async () => {
    expect(await run(["demos", "forget", "--phone", "+12025550123"], center)).toEqual({
      code: 1,
      out: "+12025550123",
      err: "",
    })
  })

  it("lists its commands", async () => {
    expect((await run(["--help"], center)).out).toBe(`Usage: pnpm center COMMAND

Looks after it.

  draw   Draws.
  demos  A caller's demos.

pnpm center COMMAND --help says more about a command.
`)
  })

  it.each([
    [[], "no command given; pnpm center --help lists the commands"],
    [["toString"], "unknown command toString; pnpm center --help lists the commands"],
    [["demos"], "no command given; pnpm center demos --help lists the commands"],
    [
      ["demos", "forget"],
      "--phone: it is missing, give NUMBER; pnpm center demos forget --help lists the options",
    ],
  ])("refuses %j", async (words, err) => {
    expect(await run(words, center)).toEqual({ code: 2, out: "", err: `${err}\n` })
  })
})

describe("runCommand", () => {
  class ConfigurationFault extends Error {}
  const failing = (fault: unknown): Program => ({
    name: "fail",
    entry: command({
      summary: "Fails.",
      run: async () => Promise.reject(fault).catch(asUsageFault(ConfigurationFault)),
    }),
  })

  it("ends with 2 and the message of a fault that the user can mend", async () => {
    const told = { code: 2, out: "", err: "give another\n" }

    expect(await run([], failing(new UsageFault("give another")))).toEqual(told)
    expect(await run([], failing(new ConfigurationFault("give another")))).toEqual(told)
  })

  it("says what is the matter with a file", async () => {
    const fault = Object.assign(new Error("ENOSPC: ..."), { code: "ENOSPC", path: "/x/report.xml" })

    expect(await run([], failing(fault))).toEqual({
      code: 2,
      out: "",
      err: "/x/report.xml: the disk is full: free some space\n",
    })
  })

  it("says nothing of a fault that Ctrl-C has brought about", async () => {
    const terminal = fakeTerminal()
    const running = runCommand(failing(new UsageFault("esbuild has stopped")), [], terminal)
    setImmediate(() => {
      terminal.interrupt()
    })

    expect(await running).toBe(2)
    expect(terminal.written.err).toBe("")
  })

  it("leaves bugs as they are", async () => {
    await expect(run([], failing(new TypeError("x is no function")))).rejects.toThrow(TypeError)
  })
})
