import { readFileSync } from "node:fs"
import { join } from "node:path"

import { describe, expect, it } from "vitest"

import { flowJson, hangUp, says } from "./support/flow-json.ts"
import { connectFlows } from "./support/run-connect-flows.ts"
import { temporaryFolder } from "./support/temporary-folder.ts"

const { path, put } = temporaryFolder()

const menu = flowJson({
  ask: {
    type: "GetParticipantInput",
    parameters: { Text: "Press 1 for sales.", StoreInput: "False", InputTimeLimitSeconds: "5" },
    when: { "1": "sales" },
    errors: { InputTimeLimitExceeded: "bye", NoMatchingCondition: "bye", NoMatchingError: "bye" },
  },
  sales: {
    type: "InvokeLambdaFunction",
    parameters: { LambdaFunctionARN: "lookup", InvocationTimeLimitSeconds: "3" },
    next: "tell",
    errors: { NoMatchingError: "bye" },
  },
  tell: says("You are $.External.tier.", "bye"),
  bye: hangUp,
})

const gold = `name: A gold customer
scenario: { lambdas: { lookup: { returns: { tier: gold } } } }
calls:
  - steps:
      - MessageReceived: Press 1
      - DtmfInput: "1"
      - MessageReceived: gold
    ends: flow
`

describe("test", () => {
  it("passes what is as the script says", async () => {
    put({ "flows/menu.json": menu, "calls/gold.yaml": gold })

    const { code, out } = await connectFlows(path(), ["test", "calls", "--flows", "flows"])

    expect(code).toBe(0)
    expect(out).toMatch(/^ok {6}A gold customer \(\d+ ms\)\n1 passed, 0 failed\n$/)
  })

  it("fails what is not, with the conversation up to there, and writes JUnit", async () => {
    put({
      "menu.json": menu,
      "calls/silver.yaml": gold.replace("Received: gold", "Received: silver"),
    })
    const words = ["test", "calls", "--flows", "menu.json", "--junit", "results.xml"]

    const { code, out } = await connectFlows(path(), words)

    expect(code).toBe(1)
    expect(out).toContain("You are gold.")
    expect(out).toContain("silver")
    expect(out).toMatch(/0 passed, 1 failed\n$/)
    expect(readFileSync(join(path(), "results.xml"), "utf8")).toContain('failures="1"')
  })

  it("rings the flow that is named, with functions of files", async () => {
    put({
      "flows/a.json": flowJson({ bye: hangUp }),
      "flows/menu.json": menu,
      "lookup.mjs": 'export const handler = async () => ({ tier: "gold" })',
      "gold.yaml": gold.replace(/^scenario.*\n/m, ""),
    })
    const words = ["test", "gold.yaml", "--flows", "flows", "--lambda", "lookup=lookup.mjs"]

    expect((await connectFlows(path(), [...words, "--entry", "menu"])).code).toBe(0)
    expect((await connectFlows(path(), [...words, "--entry", "flows/menu.json"])).code).toBe(0)
    expect(await connectFlows(path(), [...words, "--entry", "sales"])).toMatchObject({
      code: 2,
      err: "no flow is sales; there are: a, menu\n",
    })
  })

  it("refuses a script that is none in one line, with file and line", async () => {
    put({ "menu.json": menu, "gold.yaml": gold.replace("ends: flow", "ens: flow") })

    const { code, err } = await connectFlows(path(), ["test", "gold.yaml", "--flows", "menu.json"])

    expect(code).toBe(2)
    expect(err).toContain("gold.yaml")
    expect(err).toContain("ens")
  })
})

describe("cover", () => {
  const words = ["cover", "gold.yaml", "--flows", "menu.json"]

  it("tells which transitions no call took", async () => {
    put({ "menu.json": menu, "gold.yaml": gold })

    const { code, out } = await connectFlows(path(), [...words, "--out", "coverage.json"])

    expect(code).toBe(0)
    expect(out).toContain("InputTimeLimitExceeded")
    const [report] = JSON.parse(readFileSync(join(path(), "coverage.json"), "utf8")).flows
    expect(report).toMatchObject({ flow: "menu", transitions: { covered: 3 } })
  })

  it("fails below what is asked for, and not at it", async () => {
    put({ "menu.json": menu, "gold.yaml": gold })
    const { flows } = JSON.parse(
      await connectFlows(path(), [...words, "--out", "coverage.json"]).then(() =>
        readFileSync(join(path(), "coverage.json"), "utf8"),
      ),
    ) as { flows: [{ transitions: { covered: number; total: number } }] }
    const [{ transitions }] = flows
    const percent = (100 * transitions.covered) / transitions.total

    expect(
      (await connectFlows(path(), [...words, "--at-least", `${Math.floor(percent)}`])).code,
    ).toBe(0)
    expect(
      (await connectFlows(path(), [...words, "--at-least", `${Math.floor(percent) + 1}`])).code,
    ).toBe(1)
  })

  it("takes reasons for what need not be covered, and needs them all", async () => {
    const exceptions = ["ask", "sales", "tell"].flatMap((from) =>
      ["InputTimeLimitExceeded", "NoMatchingCondition", "NoMatchingError"].map(
        (error) => `- { flow: menu, from: ${from}, by: "Error:${error}", reason: rare }\n`,
      ),
    )
    put({ "menu.json": menu, "gold.yaml": gold, "all.yaml": exceptions.join("") })

    const { code, err } = await connectFlows(path(), [...words, "--except", "all.yaml"])

    expect(code).toBe(1)
    expect(err).not.toContain("neither taken nor excused")
    expect(err).toContain("all.yaml: menu: sales -Error:NoMatchingCondition-> needs no exception\n")
  })
})

describe("explore", () => {
  it("finds a call that ends without a word, by the way there", async () => {
    const hello = { ...says("Hello.", "bye"), errors: {} }
    put({
      "silent.json": flowJson({ bye: hangUp }),
      "hello.json": flowJson({ hello, bye: hangUp }),
    })

    const { code, out } = await connectFlows(path(), ["explore", "silent.json", "hello.json"])
    const json = await connectFlows(path(), ["explore", "--json", "hello.json"])

    expect(code).toBe(1)
    expect(out).toContain("silent.json\n  silent_end (bye):")
    expect(out).toMatch(/2 flows: 1 finding\n$/)
    expect(json).toMatchObject({ code: 0, out: '{"file":"hello.json","findings":[]}\n' })
  })
})

describe("format", () => {
  const exported = {
    Actions: [
      { Type: "DisconnectParticipant", Transitions: {}, Identifier: "bye", Parameters: {} },
      {
        Transitions: { Errors: [], NextAction: "bye" },
        Parameters: { Text: "Hello." },
        Identifier: "greet",
        Type: "MessageParticipant",
        Note: 1,
      },
    ],
    Extra: { kept: true },
    StartAction: "greet",
    Version: "2019-10-30",
  }

  it("puts properties and actions in order, keeps all of them, and is then content", async () => {
    put({ "flow.json": exported })

    const before = await connectFlows(path(), ["format", "--check", "flow.json"])
    const wrote = await connectFlows(path(), ["format", "flow.json"])
    const after = await connectFlows(path(), ["format", "--check", "flow.json"])

    expect([before.code, wrote.code, after.code]).toEqual([1, 0, 0])
    const text = readFileSync(join(path(), "flow.json"), "utf8")
    const { Actions: actions, ...others } = JSON.parse(text)
    expect(Object.keys(JSON.parse(text))).toEqual(["Version", "StartAction", "Extra", "Actions"])
    expect(others).toEqual({ Version: "2019-10-30", StartAction: "greet", Extra: { kept: true } })
    expect(actions).toEqual(exported.Actions.toReversed())
    expect(Object.keys(actions[0])).toEqual([
      "Identifier",
      "Type",
      "Parameters",
      "Note",
      "Transitions",
    ])
  })

  it("places blocks anew when asked to", async () => {
    put({ "flow.json": exported })

    await connectFlows(path(), ["format", "--layout", "flow.json"])

    expect(readFileSync(join(path(), "flow.json"), "utf8")).toContain('"position"')
  })
})

describe("import", () => {
  const uuid = "11111111-2222-4333-8444-555555555555"
  const flow = flowJson({
    [uuid]: says("Welcome to Acme's shop!", "Hang up"),
    "Hang up": hangUp,
  })

  it("writes words in place of UUIDs when asked to", async () => {
    put({ "flow.json": flow })

    const same = await connectFlows(path(), ["import", "flow.json"])
    const readable = await connectFlows(path(), ["import", "--keys", "readable", "flow.json"])

    expect(same.out).toContain(`"${uuid}": `)
    expect(readable.out).toContain("sayWelcomeToAcmesShop: ")
    expect(readable.out).toContain('next: "hangUp"')
    expect(readable.out).not.toContain(uuid)
  })

  it("writes many flows into a folder, a file each", async () => {
    put({ "flows/a.json": flow, "flows/deep/b.json": flow })

    const { code } = await connectFlows(path(), ["import", "flows", "--out", "src"])
    const refused = await connectFlows(path(), ["import", "flows"])

    expect(code).toBe(0)
    expect(readFileSync(join(path(), "src/b.ts"), "utf8")).toContain("contactFlow")
    expect(refused).toMatchObject({ code: 2, err: "2 flows: name a folder for them with --out\n" })
  })
})
