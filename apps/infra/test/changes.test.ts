import { messageParticipant } from "@call-center/flow-language"
import { describe, expect, it } from "vitest"

import { record } from "../src/policy/json.ts"
import { synthesizedStack } from "../src/policy/synthesized-stack.ts"
import { variant } from "../src/scan/config-variants.ts"
import { type Definitions, definitionsOf } from "../src/synth/synthesize.ts"
import { jsonOf, stackJson } from "./support/synthesized.ts"

const shipped = variant("as shipped")
const definitions = definitionsOf(shipped)

/** Where two values differ, `resource/aws_connect_queue/…/name`. */
function differences(one: unknown, other: unknown, path = ""): readonly string[] {
  if (JSON.stringify(one) === JSON.stringify(other)) return []
  const left = record(one)
  const right = record(other)
  const keys = new Set([...Object.keys(left), ...Object.keys(right)])
  if (keys.size === 0) return [path.slice(1)]
  return [...keys].flatMap((key) => differences(left[key], right[key], `${path}/${key}`))
}

/** What the stack as shipped becomes with other definitions. */
function changedBy(change: Partial<Definitions>): readonly string[] {
  return differences(
    jsonOf("as shipped"),
    record(stackJson(shipped, { ...definitions, ...change })),
  )
}

it("is the same file each time", () => {
  expect(stackJson(shipped)).toEqual(jsonOf("as shipped"))
  expect(JSON.stringify(stackJson(shipped))).toBe(JSON.stringify(stackJson(shipped)))
})

it("changes one flow and nothing else with one prompt", () => {
  const flows = definitions.flows.map((flow) =>
    flow.name === "customer-hold"
      ? {
          ...flow,
          actions: {
            ...flow.actions,
            [flow.start]: messageParticipant({ text: "One moment, please.", next: flow.start }),
          },
        }
      : flow,
  )

  expect(changedBy({ flows })).toEqual([
    expect.stringMatching(/^resource\/aws_connect_contact_flow\/\w+_customer-hold_\w+\/content$/),
  ])
})

describe("one utterance more", () => {
  const bot = JSON.parse(
    JSON.stringify(definitions.bot).replace(
      '"SampleUtterances":[',
      '"SampleUtterances":[{"Utterance":"squeeze me in"},',
    ),
  ) as Definitions["bot"]

  it("changes the object that holds the bot's template and nothing else of the stack", () => {
    expect(changedBy({ bot })).toEqual([
      expect.stringMatching(/^resource\/aws_s3_object\/\w+\/content$/),
      expect.stringMatching(/^resource\/aws_s3_object\/\w+\/key$/),
    ])
  })

  it("changes the bot, its version's id and what points at that, and nothing else of the template", () => {
    const before = templateOf(jsonOf("as shipped"))
    const after = templateOf(stackJson(shipped, { ...definitions, bot }))
    const [oldVersion, newVersion] = [before, after].map(
      (template) => /BotVersion[0-9a-f]{12}/.exec(JSON.stringify(template))?.[0] ?? "",
    )
    const renamed = JSON.parse(
      JSON.stringify(after).replaceAll(String(newVersion), String(oldVersion)),
    ) as unknown

    expect(newVersion).not.toBe(oldVersion)
    expect(differences(before, renamed)).toEqual([
      expect.stringMatching(/^Resources\/Bot\/Properties\/BotLocales/),
    ])
  })
})

describe("stages", () => {
  it("share no name, no state and no tag", () => {
    const dev = JSON.stringify(jsonOf("as shipped"))
    const prod = JSON.stringify(jsonOf("in another stage"))

    expect(dev).not.toContain("call-center-prod")
    expect(prod).not.toContain("call-center-dev")
    expect(prod).toContain('"Stage":"prod"')
  })

  it("differ in names only", () => {
    const [dev, prod] = [jsonOf("as shipped"), jsonOf("in another stage")].map((json) =>
      synthesizedStack(json).resources.map(({ path }) => path),
    )

    expect(prod).toEqual(dev)
  })
})

function templateOf(json: unknown): Readonly<Record<string, unknown>> {
  return synthesizedStack(json).template
}
