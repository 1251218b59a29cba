import { expect, it } from "vitest"

import { outputViolations } from "../src/wire/read-output.ts"
import { writeAnswer } from "../src/wire/write-answer.ts"
import { connectModel, queueModel } from "./support/models.ts"

const form = { model: queueModel, operation: operationOf("TagAll"), protocol: "query" } as const

function operationOf(name: string) {
  const operation = queueModel.operations.get(name) ?? connectModel.operations.get(name)
  if (operation === undefined) throw new RangeError(name)
  return operation
}

it("writes XML that reads as what was answered", () => {
  const answer = writeAnswer(form, { output: { Done: 2, Tags: [{ Key: "a<b", Value: "&" }] } })

  expect(answer.body.toString()).toContain("<Tags><member><Key>a&lt;b</Key><Value>&amp;</Value>")
  expect(outputViolations(form, answer)).toEqual([])
})

it("finds what an answer lacks, or has too much", () => {
  const lacking = writeAnswer(form, { output: { Tags: [{ Value: "1" }] } })
  const surplus = writeAnswer(form, { output: { Done: 1 } }).body.toString()
  const body = Buffer.from(surplus.replace("<Done>", "<Extra>1</Extra><Done>"))

  expect(outputViolations(form, lacking)).toEqual([
    { path: "TagAll answers.Done", text: "missing" },
    { path: "TagAll answers.Tags[0].Key", text: "missing" },
  ])
  expect(outputViolations(form, { status: 200, headers: {}, body })).toEqual([
    { path: "TagAll answers.Extra", text: "not in the model" },
  ])
})

it("writes errors in the protocol's words, which no model judges", () => {
  const error = { code: "Throttling", message: "Rate exceeded", status: 400 }
  const json = {
    model: connectModel,
    operation: operationOf("CreateQueue"),
    protocol: "rest-json",
  } as const

  expect(writeAnswer(form, error).body.toString()).toContain(
    "<Error><Type>Sender</Type><Code>Throttling</Code><Message>Rate exceeded</Message></Error>",
  )
  expect(writeAnswer(json, error).headers).toMatchObject({ "x-amzn-errortype": "Throttling" })
  expect(outputViolations(form, writeAnswer(form, error))).toEqual([])
})
