import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import process from "node:process"

import { describe, expect, it } from "vitest"

import { type Call, createSimulator, explore, type Scenario } from "../src/index.ts"
import { reasonOf, testClock } from "./support/test-center.ts"

/** Real flows of public projects, which `pnpm corpus` fetches. */
const folder = join(process.env["CALL_CENTER_CORPUS"] ?? "", "flows")
const files = existsSync(folder) ? readdirSync(folder) : []

interface CorpusFlow {
  readonly name: string
  readonly arn: string
  readonly type: string
  readonly content: { readonly Actions: readonly CorpusAction[] }
}

interface CorpusAction {
  readonly Identifier: string
  readonly Type: string
  readonly Parameters?: Readonly<Record<string, unknown>>
  readonly Transitions?: {
    readonly Conditions?: readonly {
      readonly Condition: { readonly Operands: readonly string[] }
    }[]
  }
}

function flowIn(file: string): CorpusFlow {
  const content = JSON.parse(readFileSync(join(folder, file), "utf8")) as CorpusFlow["content"]
  const isModule = content.Actions.some(({ Type }) => Type === "EndFlowModuleExecution")
  return {
    name: file,
    arn: `arn:corpus/${file}`,
    type: isModule ? "MODULE" : "CONTACT_FLOW",
    content,
  }
}

/** Rings a flow with a caller who stays silent, presses keys and speaks in turn, and hangs up after a while. */
async function dialToTheEnd(flow: CorpusFlow, scenario: Scenario): Promise<Call> {
  const center = createSimulator({
    flows: [flow],
    entryFlow: flow.name,
    bots: [],
    clock: testClock(),
    scenario,
  })
  const call = await center.dial({ from: "+12025550123" })
  const turns = [
    () => call.silence(),
    () => call.press("1"),
    () => call.press("12025550188#"),
    () => call.say("yes"),
    () => call.press("2"),
  ]
  for (let turn = 0; turn < 40 && call.ended === undefined; turn += 1)
    await turns[turn % turns.length]?.()
  await call.hangUp()
  return call
}

function print(title: string, counts: ReadonlyMap<string, number>): void {
  const lines = Array.from(counts, ([what, count]) => `  ${count} x ${what}`)
  process.stdout.write(`${[title, ...lines].join("\n")}\n`)
}

/** An answer for each action that needs one: its first condition, or plain success. */
function answersFor({ content }: CorpusFlow): NonNullable<Scenario["answers"]> {
  return Object.fromEntries(
    content.Actions.map(({ Identifier, Transitions }) => {
      const result = Transitions?.Conditions?.[0]?.Condition.Operands[0]
      return [Identifier, result === undefined ? {} : { result }]
    }),
  )
}

/** Why a call may break off; anything else would be a fault of the simulator. */
const knownReasons: readonly RegExp[] = [
  /needs a service that a local run does not have/,
  /no bot is deployed under the alias/,
  /LexBot \(Lex V1\) is not executed/,
  /InputEncryption is not executed/,
  /action type (CheckStaffing|SetCallbackNumber|StartMediaStreaming) is not executed/,
  /actions have run since the customer's last turn: an endless cycle/,
  /it has no transition for the error/,
  /it has no transition for the result/,
  /only a module can end as one/,
]

describe.each(existsSync(folder) ? [folder] : [])("the corpus of public flows in %s", () => {
  it("holds 128 flows", () => {
    expect(files).toHaveLength(128)
  })

  it("is explored without a crash; what stands in the way is named", () => {
    const dead = new Map<string, number>()
    for (const file of files) {
      const { findings, truncated } = explore(flowIn(file))
      expect([file, truncated]).toEqual([file, false])
      for (const { code, message } of findings)
        if (code === "dead_end") dead.set(message, (dead.get(message) ?? 0) + 1)
    }
    print("dead ends in the corpus", dead)
    expect(dead.get("action type CheckStaffing is not executed")).toBe(1)
  })

  it("is dialled to its end without a crash, missing answers reported by name", async () => {
    const missing = new Map<string, number>()
    for (const file of files) {
      const call = await dialToTheEnd(flowIn(file), {})
      expect([file, call.ended === undefined]).toEqual([file, false])
      const reason = reasonOf(call)
      if (call.ended !== "error" || reason === undefined) continue
      expect([file, reason, knownReasons.some((known) => known.test(reason))]).toEqual([
        file,
        reason,
        true,
      ])
      const words = reason
        .replace(/^flow .*, action .* \((\w+)\): /, "$1: ")
        .replace(/(needs a service|under the alias|for the error|is not executed).*/, "$1")
      missing.set(words, (missing.get(words) ?? 0) + 1)
    }
    print("calls without a scenario that broke off", missing)
  })

  it("gets further with answers: no call breaks off for want of one", async () => {
    for (const file of files) {
      const flow = flowIn(file)
      const lambdas = Object.fromEntries(
        flow.content.Actions.flatMap(({ Type, Parameters }) =>
          Type === "InvokeLambdaFunction"
            ? [[String(Parameters?.["LambdaFunctionARN"]), { returns: {} }] as const]
            : [],
        ),
      )
      const reason = reasonOf(await dialToTheEnd(flow, { answers: answersFor(flow), lambdas }))
      expect([file, reason ?? ""]).not.toEqual([
        file,
        expect.stringMatching(/needs a service|no bot is deployed|Lex V1/),
      ])
    }
  })
})

describe.each(existsSync(folder) ? [] : [folder])("without the corpus in %s", () => {
  it("says that its 128 flows were neither explored nor dialled", () => {
    print("left out: public flows, which `pnpm corpus` fetches into .corpus/", new Map())
    expect(files).toEqual([])
  })
})
