import { readFileSync } from "node:fs"
import { join } from "node:path"
import { PassThrough } from "node:stream"

import { fakeTerminal } from "@call-center/command-line/testing"
import { describe, expect, it } from "vitest"

import { type TestAction, flowJson, hangUp, says } from "./support/flow-json.ts"
import { connectFlows } from "./support/run-connect-flows.ts"
import { temporaryFolder } from "./support/temporary-folder.ts"

const { path, put } = temporaryFolder()

const office = "arn:aws:connect:us-east-1:111122223333:instance/i/operating-hours/office"
const lookup = "arn:aws:lambda:us-east-1:111122223333:function:lookup:live"
const alias = "arn:aws:lex:us-east-1:111122223333:bot-alias/BOT/ALIAS"

const hours: TestAction = {
  type: "CheckHoursOfOperation",
  parameters: { HoursOfOperationId: office },
  when: { True: "open", False: "closed" },
  errors: { NoMatchingError: "closed" },
}

const shop = flowJson({
  hours,
  open: {
    type: "InvokeLambdaFunction",
    parameters: { LambdaFunctionARN: lookup, InvocationTimeLimitSeconds: "3" },
    next: "greet",
    errors: { NoMatchingError: "closed" },
  },
  greet: says("You are $.External.tier.", "bye"),
  closed: says("We are closed.", "bye"),
  bye: hangUp,
})

const bot = {
  Name: "demos",
  BotLocales: [
    {
      LocaleId: "en_US",
      Intents: [
        { Name: "Book", SampleUtterances: [{ Utterance: "book a demo" }] },
        { Name: "Fallback", ParentIntentSignature: "AMAZON.FallbackIntent" },
      ],
    },
  ],
}

const talk = flowJson({
  ask: {
    type: "ConnectParticipantWithLexBot",
    parameters: { Text: "How can I help?", LexV2Bot: { AliasArn: alias } },
    when: { Book: "booked" },
    errors: { NoMatchingCondition: "bye", NoMatchingError: "bye" },
  },
  booked: says("Booked.", "bye"),
  bye: hangUp,
})

/** Somebody at a terminal who answers each prompt with the next line. */
function person(...lines: readonly string[]) {
  const screen = new PassThrough()
  const terminal = { ...fakeTerminal({ workingDirectory: path(), width: 200 }), screen }
  const waiting = [...lines]
  screen.on("data", (shown: Buffer) => {
    if (/(?:you {3}|answer )$/.test(shown.toString())) {
      const line = waiting.shift()
      if (line !== undefined) (terminal.input as PassThrough).write(`${line}\n`)
    }
  })
  return terminal
}

/** Without what `connectFlows` pushes at the end of input, which a person does not do. */
async function dialledBy(terminal: ReturnType<typeof person>, words: readonly string[]) {
  const { commandGroup, runCommand } = await import("@call-center/command-line")
  const { connectFlowsCommands } = await import("../src/index.ts")
  const entry = commandGroup({ summary: "All.", commands: connectFlowsCommands })
  const code = await runCommand({ name: "connect-flows", entry }, ["dial", ...words], terminal)
  return { code, ...terminal.written }
}

describe("dial", () => {
  it("rings a flow with functions in files, one of JavaScript or of JSON", async () => {
    put({
      "shop.json": shop,
      "gold.json": { tier: "gold" },
      "silver.mjs": "export const handler = async ({ Name }) => ({ tier: `silver ${Name}` })",
    })

    const gold = await connectFlows(path(), ["dial", "shop.json", "--lambda", "lookup=gold.json"])
    const silver = await connectFlows(path(), [
      "dial",
      "shop.json",
      "--lambda",
      `${lookup}=silver.mjs`,
    ])

    expect(gold.code).toBe(0)
    expect(gold.out).toContain("bot   You are gold.\n")
    expect(silver.out).toContain("bot   You are silver ContactFlowEvent.\n")
  })

  it("names what the scenario does not say, where nobody can be asked", async () => {
    put({ "shop.json": shop })

    const { code, out, err } = await connectFlows(path(), ["dial", "shop.json"])

    expect(code).toBe(0)
    expect(out).toContain("(open takes its error branch:")
    expect(out).toContain("bot   We are closed.\n")
    expect(err).toBe(
      `The scenario does not say: hours ${office}: taken as open\nThe scenario does not say: Lambda function ${lookup}: it fails\n`,
    )
  })

  it("asks a person at a terminal, explains a wrong answer, and keeps the answers in the scenario", async () => {
    put({ "shop.json": shop, "monday.yaml": "# A Monday.\nseed: 3\n" })
    const words = ["shop.json", "--scenario", "monday.yaml"]

    const first = await dialledBy(person("perhaps", "y", '{"tier": "gold"}'), [...words, "--keep"])
    const second = await dialledBy(person(), words)

    expect(first.out).toContain("expected y or n\n")
    expect(first.out).toContain("bot   You are gold.\n")
    expect(first.err).toBe("Your answers are in monday.yaml.\n")
    expect(readFileSync(join(path(), "monday.yaml"), "utf8")).toBe(
      "# A Monday.\nseed: 3\nhours:\n  office: open\nlambdas:\n  lookup:\n    returns:\n      tier: gold\n",
    )
    expect(second.out).not.toContain("Enter:")
    expect(second.out).toContain("bot   You are gold.\n")
  })

  it("shows answers as a scenario where they are not kept", async () => {
    put({ "shop.json": shop })

    const { err } = await dialledBy(person("n"), ["shop.json"])

    expect(err).toBe(
      "To be asked no more, put this into a scenario file:\nhours:\n  office: closed\n",
    )
  })

  it("lets a bot of a file answer for the alias", async () => {
    put({ "talk.json": talk, "bot.json": bot })

    const { code, out } = await connectFlows(path(), ["dial", "talk.json", "--bot", "bot.json"], {
      typed: "book a demo\n",
    })

    expect(code).toBe(0)
    expect(out).toContain("bot   How can I help?\nyou   book a demo\nbot   Booked.\n")
  })

  it("finds the bot of a CloudFormation template", async () => {
    const template = { Resources: { Bot: { Type: "AWS::Lex::Bot", Properties: bot } } }
    put({ "talk.json": talk, "template.json": template })

    const { out } = await connectFlows(path(), ["dial", "talk.json", "--bot=template.json"], {
      typed: "book a demo\n",
    })

    expect(out).toContain("bot   Booked.\n")
  })

  it("takes a person's word for a bot that is not there", async () => {
    put({ "talk.json": talk })

    const { code, out } = await dialledBy(person("Book"), ["talk.json"])

    expect(code).toBe(0)
    expect(out).toContain("a result (Book), an error (NoMatchingCondition, NoMatchingError)")
    expect(out).toContain("bot   Booked.\n")
  })

  it("ends with 1 when the call breaks off, and says why", async () => {
    put({ "talk.json": talk })

    const { code, out, err } = await connectFlows(path(), ["dial", "talk.json"])

    expect(code).toBe(1)
    expect(out).toContain(`The call broke off: flow talk, action ask`)
    expect(err).toContain("The scenario does not say: ConnectParticipantWithLexBot ask")
  })

  it("follows a transfer by the name that the console writes beside the ARN", async () => {
    const target = "arn:aws:connect:us-east-1:111122223333:instance/i/contact-flow/other"
    const metadata = {
      ActionMetadata: { go: { ContactFlow: { id: target, text: "Sales" } } },
    }
    put({
      "main.json": flowJson(
        {
          go: {
            type: "TransferToFlow",
            parameters: { ContactFlowId: target },
            errors: { NoMatchingError: "bye" },
          },
          bye: hangUp,
        },
        metadata,
      ),
      "flows/sales.json": flowJson(
        { hello: says("Sales.", "bye"), bye: hangUp },
        { name: "Sales" },
      ),
    })

    const alone = await connectFlows(path(), ["dial", "main.json"])
    const both = await connectFlows(path(), ["dial", "main.json", "--flows", "flows"])

    expect(alone.out).toContain("(go takes its error branch:")
    expect(both.out).toContain("bot   Sales.\n")
  })

  it("rings a module through a flow that invokes it", async () => {
    put({
      "ask.json": flowJson({
        hi: says("In the module.", "back"),
        back: { type: "EndFlowModuleExecution" },
      }),
    })

    const { code, out } = await connectFlows(path(), ["dial", "ask.json"])

    expect(code).toBe(0)
    expect(out).toContain("bot   In the module.\nThe call centre ended the call.\n")
  })

  it("takes a scenario's answer for an action type that nobody knows yet", async () => {
    put({
      "new.json": flowJson({
        ask: { type: "AskTheStars", when: { yes: "tell" }, errors: { NoMatchingError: "bye" } },
        tell: says("The stars say yes.", "bye"),
        bye: hangUp,
      }),
      "quoted.yaml": 'answers: { AskTheStars: { result: "yes" } }',
    })

    const alone = await connectFlows(path(), ["dial", "new.json"])
    const answered = await connectFlows(path(), ["dial", "new.json", "--scenario", "quoted.yaml"])

    expect(alone.code).toBe(1)
    expect(alone.out).toContain("action type AskTheStars is not executed by the simulator")
    expect(answered.out).toContain("bot   The stars say yes.\n")
  })

  it("gives one event a line with --json, with attributes, on a chat, at an instant", async () => {
    put({ "hello.json": flowJson({ hi: says("Hello $.Attributes.name.", "bye"), bye: hangUp }) })

    const { out } = await connectFlows(path(), [
      "dial",
      "hello.json",
      "--json",
      "--chat",
      "--anonymous",
      "--attribute=name=Ada",
      "--now=2026-12-01T09:00:00-05:00",
    ])

    const events = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(events[0]).toMatchObject({
      type: "CallStarted",
      channel: "CHAT",
      at: "2026-12-01T14:00:00.000Z",
    })
    expect(events.find(({ type }) => type === "MessageReceived")).toMatchObject({
      text: "Hello Ada.",
    })
    expect(events.at(-1)).toMatchObject({ type: "CallEnded", by: "flow" })
  })

  it.each([
    [["--keep"], "--keep writes into a scenario file: name it with --scenario"],
    [["--bot", "gone"], "--bot gone: no such file or folder"],
    [["--bot", "."], "--bot .: the export has no Bot.json"],
    [["--bot", "shop.json"], "--bot shop.json: expected the properties of an AWS::Lex::Bot"],
    [["--lambda", "lookup"], "--lambda lookup: expected NAME=FILE"],
    [["--lambda", "lookup=gone.mjs"], "gone.mjs can't be loaded"],
    [["--lambda", "lookup=none.mjs"], "none.mjs exports no handler"],
    [["--attribute", "x"], "--attribute x: expected NAME=VALUE"],
    [["--scenario", "gone.yaml"], "--scenario gone.yaml: can't be read"],
    [["--scenario", "wrong.yaml"], "wrong.yaml"],
  ])("refuses %j in one line", async (words, message) => {
    put({ "shop.json": shop, "none.mjs": "export const x = 1", "wrong.yaml": "hour: {}" })

    const { code, err } = await connectFlows(path(), ["dial", "shop.json", ...words])

    expect(code).toBe(2)
    expect(err).toMatch(/^[^\n]+\n$/)
    expect(err).toContain(message)
  })
})
