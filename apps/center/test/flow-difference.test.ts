import { fileURLToPath } from "node:url"

import { loadCallCenter } from "@call-center/config/load"
import { callCenterFlows, localArn } from "@call-center/contact-flows"
import { emitFlow } from "@call-center/flow-language"
import { describe, expect, it } from "vitest"

import { synthesizedFlows } from "../src/stack/synthesized-stack.ts"
import { flowDifference } from "../src/verify/flow-difference.ts"

const flow = (text: string, bot: string) =>
  `{"Version":"2019-10-30","StartAction":"greet","Actions":[{"Identifier":"greet","Type":"ConnectParticipantWithLexBot","Parameters":{"Text":"${text}","LexV2Bot":{"AliasArn":"${bot}"}},"Transitions":{"Conditions":[{"NextAction":"a"},{"NextAction":"b"}]}}]}`

const expression = '${aws_cloudformation_stack.LexBot.outputs["BotAliasArn"]}'

const arn = "arn:aws:lex:us-east-1:000000000000:bot-alias/B/A"

describe("flowDifference", () => {
  it("finds none between every flow of the checked-in stack and the same flow with ARNs", async () => {
    const callCenter = await loadCallCenter()
    const stack = `call-center-${callCenter.deployment.stage}`
    const synthesized = synthesizedFlows(
      fileURLToPath(new URL(`../../../terraform/stacks/${stack}`, import.meta.url)),
    )
    const flows = callCenterFlows(callCenter)

    const differences = flows.map((one) => [
      one.name,
      flowDifference(
        synthesized.get(`${stack}-${one.name}`) ?? "",
        JSON.stringify(emitFlow(one, { resolve: (reference) => localArn(reference) })),
      ),
    ])

    expect(differences).toEqual(flows.map(({ name }) => [name, undefined]))
  })

  it("lets an expression be any text but none", () => {
    expect(flowDifference(flow("Hello", expression), flow("Hello", arn))).toBeUndefined()
    expect(flowDifference(flow("Hello", expression), flow("Hello", ""))).toBe(
      "Actions.greet.Parameters.LexV2Bot.AliasArn",
    )
  })

  it("keeps what surrounds an expression", () => {
    expect(
      flowDifference(flow("Hello", `${expression}/x`), flow("Hello", `${arn}/x`)),
    ).toBeUndefined()
    expect(flowDifference(flow("Hello", `${expression}/x`), flow("Hello", `${arn}/y`))).toBe(
      "Actions.greet.Parameters.LexV2Bot.AliasArn",
    )
  })

  it("reads what Terraform's templates escape as text", () => {
    expect(
      flowDifference(flow("a $${b} %%{c} (d) $e", expression), flow("a ${b} %{c} (d) $e", arn)),
    ).toBeUndefined()
    expect(flowDifference(flow("a $${b}", expression), flow("a xyz", arn))).toBe(
      "Actions.greet.Parameters.Text",
    )
  })

  it.each([
    [
      "another prompt",
      (json: string) => json.replace("Hello", "Hi"),
      "Actions.greet.Parameters.Text",
    ],
    [
      "another start",
      (json: string) => json.replace('"StartAction":"greet"', '"StartAction":"x"'),
      "StartAction",
    ],
    [
      "a condition less",
      (json: string) => json.replace(',{"NextAction":"b"}', ""),
      "Actions.greet.Transitions.Conditions",
    ],
    [
      "conditions in another order",
      (json: string) =>
        json.replace(
          '{"NextAction":"a"},{"NextAction":"b"}',
          '{"NextAction":"b"},{"NextAction":"a"}',
        ),
      "Actions.greet.Transitions.Conditions.0.NextAction",
    ],
    [
      "an action more",
      (json: string) => json.replace('"Actions":[', '"Actions":[{"Identifier":"new"},'),
      "Actions.new",
    ],
    ["no flow at all", () => "gone", "its start"],
  ])("finds %s", (_, edit, where) => {
    expect(flowDifference(flow("Hello", expression), edit(flow("Hello", arn)))).toBe(where)
  })

  it("does not look at the canvas", () => {
    const moved = flow("Hello", arn).replace(
      "{",
      '{"Metadata":{"entryPointPosition":{"x":9,"y":9}},',
    )

    expect(flowDifference(flow("Hello", expression), moved)).toBeUndefined()
  })

  it("tells of a stack that is not synthesized", () => {
    expect(() => synthesizedFlows("/nonexistent")).toThrow(
      '/nonexistent/cdk.tf.json can\'t be read: run "pnpm synth" first',
    )
  })
})
