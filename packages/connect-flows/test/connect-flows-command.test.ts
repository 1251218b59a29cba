import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"

import { commandGroup, runCommand } from "@call-center/command-line"
import { fakeTerminal, itIsACommandLine } from "@call-center/command-line/testing"
import { afterEach, beforeEach, describe, expect, it } from "vitest"

import { connectFlowsCommands } from "../src/index.ts"

const program = {
  name: "connect-flows",
  entry: commandGroup({ summary: "All commands.", commands: connectFlowsCommands }),
}

const sound = JSON.stringify({
  Version: "2019-10-30",
  StartAction: "greet",
  Actions: [
    {
      Identifier: "greet",
      Type: "MessageParticipant",
      Parameters: { Text: "Hello" },
      Transitions: { NextAction: "bye" },
    },
    { Identifier: "bye", Type: "DisconnectParticipant", Parameters: {}, Transitions: {} },
  ],
})
const broken = sound.replace('"NextAction":"bye"', '"NextAction":"nowhere"')
const template = sound.replace('"Hello"', "${greeting}")

let folder = ""

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "flows-"))
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

function put(files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
}

async function flows(...args: readonly string[]) {
  const terminal = fakeTerminal({ workingDirectory: folder })
  const code = await runCommand(program, args, terminal)
  return { code, ...terminal.written }
}

describe("connect-flows validate", () => {
  it("passes a sound flow", async () => {
    put({ "sound.json": sound })

    expect(await flows("validate", "sound.json")).toEqual({
      code: 0,
      out: "1 flow: 0 errors, 0 warnings\n",
      err: "",
    })
  })

  it("fails a broken one, and says where and what to do", async () => {
    put({ "broken.json": broken })

    const { code, out } = await flows("validate", "broken.json")

    expect(code).toBe(1)
    expect(out).toMatch(
      /^broken\.json\n {2}error {4}transition-to-nowhere \(greet, Actions\[0\]\.Transitions\.NextAction\): .*nowhere/,
    )
  })

  it("shows control characters of a file instead of sending them to the terminal", async () => {
    put({ "escape.json": broken.replaceAll("nowhere", String.raw`\u001b[2J\u009b31m`) })

    const { out } = await flows("validate", "escape.json")
    const { out: json } = await flows("validate", "--json", "escape.json")

    expect(out).toContain(String.raw`\u001b[2J\u009b31m`)
    expect(out + json).not.toMatch(/[^\P{Cc}\n]/u)
  })

  it("prints one object a file with --json", async () => {
    put({ "a.json": sound, "b.json": broken })

    const { code, out } = await flows("validate", "--json", "a.json", "b.json")

    const objects = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line))
    expect(code).toBe(1)
    expect(objects[0]).toEqual({ file: "a.json", issues: [] })
    expect(objects[1].file).toBe("b.json")
    expect(Object.keys(objects[1].issues[0])).toEqual([
      "severity",
      "code",
      "actionId",
      "path",
      "message",
    ])
  })

  it("takes folders, with exports that have no extension, and globs", async () => {
    put({
      "in/a.json": sound,
      "in/deep/b.json": broken,
      "in/deep/c.json.tftpl": sound,
      "in/My export": sound,
      "in/LICENSE": "Apache",
      "in/notes.md": "# notes",
      "in/node_modules/d.json": broken,
    })

    expect((await flows("validate", "in")).out).toMatch(/4 flows: 1 error,/)
    expect((await flows("validate", "in/*.json")).out).toBe("1 flow: 0 errors, 0 warnings\n")
    expect((await flows("validate", "in", "in/a.json")).out).toMatch(/4 flows/)
  })

  it("checks the others when a file can't be read, and exits with 2", async () => {
    put({ "sound.json": sound })

    expect(await flows("validate", "gone.json", "sound.json")).toEqual({
      code: 2,
      out: "1 flow: 0 errors, 0 warnings\n",
      err: "gone.json cannot be read: there is no such file or folder: check the path\n",
    })
  })

  it("allows placeholders with --template only", async () => {
    put({ "template.json": template })

    expect((await flows("validate", "template.json")).code).toBe(1)
    expect((await flows("validate", "--template", "template.json")).code).toBe(0)
  })

  it("holds a flow to the type given", async () => {
    put({ "sound.json": sound })

    expect((await flows("validate", "--type", "CUSTOMER_HOLD", "sound.json")).code).toBe(1)
    expect(await flows("validate", "--type", "HOLD", "sound.json")).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^--type HOLD: expected one of CONTACT_FLOW, .*\n$/),
    })
  })

  it("shows how far it is where somebody watches, and leaves no trace of it", async () => {
    put(Object.fromEntries(Array.from({ length: 25 }, (_, index) => [`in/${index}.json`, sound])))
    const terminal = fakeTerminal({ workingDirectory: folder })

    await runCommand(program, ["validate", "in"], terminal)

    expect(terminal.progressed.at(-2)).toContain("25 of 25")
    expect(terminal.progressed.at(-1)).toBeUndefined()
    expect(terminal.written.out).toBe("25 flows: 0 errors, 0 warnings\n")
  })
})

describe("connect-flows diagram", () => {
  it("prints Mermaid, or SVG when told", async () => {
    put({ "sound.json": sound })

    expect((await flows("diagram", "sound.json")).out).toMatch(/^flowchart TD\n/)
    expect((await flows("diagram", "--format", "svg", "sound.json")).out).toMatch(/^<svg /)
  })

  it("writes what the file's name asks for", async () => {
    put({ "sound.json": sound })

    expect(await flows("diagram", "sound.json", "--out", "out/it.svg")).toEqual({
      code: 0,
      out: "",
      err: "",
    })
    expect(readFileSync(join(folder, "out/it.svg"), "utf8")).toMatch(/^<svg /)
  })

  it("draws flows that Connect would refuse, if they are flows", async () => {
    put({ "broken.json": broken })

    expect((await flows("diagram", "broken.json")).out).toContain("greet")
  })
})

describe("connect-flows import", () => {
  it("prints code, or writes it", async () => {
    put({ "sound.json": sound })

    const { out } = await flows("import", "sound.json")
    await flows("import", "sound.json", "--out", "sound.ts")

    expect(out).toContain('greet: messageParticipant({ text: "Hello", next: "bye" })')
    expect(readFileSync(join(folder, "sound.ts"), "utf8")).toBe(out)
  })
})

describe("connect-flows, used wrongly", () => {
  const oneLine = /^[^\n]+\n$/

  it.each([
    [[], /no command given; connect-flows --help/],
    [["draw"], /unknown command draw; connect-flows --help/],
    [["toString"], /unknown command toString/],
    [["validate"], /expected FILE, got none; connect-flows validate --help/],
    [["validate", "--jsno", "x"], /unknown option --jsno; connect-flows validate --help/],
    [["validate", "no/*.json"], /no\/\*\.json names no flow: check the path/],
    [["validate", "gone.json"], /gone\.json cannot be read: there is no such file/],
    [["diagram"], /expected one FILE, got 0; connect-flows diagram --help/],
    [["diagram", "a", "b"], /expected one FILE, got 2/],
    [["diagram", "x.json", "--format", "png"], /--format png: expected one of mermaid, svg/],
    [["import", "--out"], /--out needs a value, FILE\|DIR; connect-flows import --help/],
    [["import", "gone.json"], /gone\.json cannot be read: there is no such file/],
    [["format"], /expected FILE, got none/],
    [["dial", "gone.json"], /gone\.json cannot be read: there is no such file/],
    [["test", "calls"], /no flows to ring: name files or folders with --flows/],
    [["explore", "gone"], /gone cannot be read: there is no such file/],
    [["pull", "--instance", "i"], /--out: it is missing, give DIR/],
    [["diff", "flows"], /--instance: it is missing, give ID\|ARN/],
  ])("exits with 2 and says in one line what to do: %j", async (args, message) => {
    const { code, out, err } = await flows(...args)

    expect({ code, out }).toEqual({ code: 2, out: "" })
    expect(err).toMatch(oneLine)
    expect(err).toMatch(message)
  })

  it.each([
    ["old export", '{"modules":[],"start":"x","metadata":{}}', /old export format/],
    ["other JSON", "[1]", /no contact flow/],
    ["broken JSON", "{", /no JSON/],
    ["nothing", "", /empty/],
    [
      "an action without transitions",
      '{"Version":"2019-10-30","StartAction":"a","Actions":[{"Identifier":"a","Type":"X"}]}',
      /Transitions is missing/,
    ],
    ["a bare placeholder", template, /template/],
  ])("refuses to draw or import what is no flow: %s", async (_, text, message) => {
    put({ "it.json": text })

    for (const command of ["diagram", "import"]) {
      const { code, out, err } = await flows(command, "it.json")
      expect({ code, out }).toEqual({ code: 2, out: "" })
      expect(err).toMatch(oneLine)
      expect(err).toMatch(message)
    }
  })

  it.each(["constructor", "toString", "valueOf", "hasOwnProperty", "__proto__"])(
    "draws an action of the type %s, which every object has a property of",
    async (type) => {
      put({ "it.json": sound.replace("MessageParticipant", type) })

      expect(await flows("diagram", "it.json")).toMatchObject({ code: 0, err: "" })
      expect(await flows("import", "it.json")).toMatchObject({ code: 0, err: "" })
    },
  )

  it.each([
    [99, 0],
    [9000, 2],
  ])("refuses values that are nested %d levels deep with exit code %d", async (levels, code) => {
    const nested = `${'{"a":'.repeat(levels - 4)}1${"}".repeat(levels - 4)}`
    put({ "deep.json": sound.replace('{"Text":"Hello"}', nested) })

    for (const command of ["diagram", "import"]) {
      const refused = await flows(command, "deep.json")
      expect(refused.code).toBe(code)
      expect(refused.err).toMatch(
        code === 0 ? /^$/ : /^deep\.json: its values are nested [^\n]*\n$/,
      )
    }
  })

  it("does not write over a folder", async () => {
    put({ "sound.json": sound, "folder/x": "" })

    expect(await flows("import", "sound.json", "--out", "folder")).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^folder cannot be written: .*\n$/),
    })
  })
})

itIsACommandLine(program)
