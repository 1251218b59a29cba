import { Ajv2019 } from "ajv/dist/2019.js"
import * as fc from "fast-check"
import * as v from "valibot"
import { describe, expect, it } from "vitest"

import { codeHookResponseSchema } from "../src/dialogue/code-hook-response.ts"
import published from "./schemas/LexCodeHookResponseSchema.json" with { type: "json" }

const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined })

const value = fc.record(
  {
    originalValue: fc.string(),
    interpretedValue: fc.oneof(fc.string(), fc.constant(null)),
    resolvedValues: fc.array(fc.string(), { maxLength: 2 }),
  },
  { requiredKeys: [] },
)
const slot = fc.oneof(
  fc.constant(null),
  fc.record(
    {
      shape: fc.constantFrom("Scalar", "List", "Composite", "Map"),
      value,
      values: fc.array(fc.record({ value }), { maxLength: 2 }),
      subSlots: fc.dictionary(fc.string(), fc.record({ value }), { maxKeys: 2 }),
    },
    { requiredKeys: [] },
  ),
)
const message = fc.record(
  {
    contentType: fc.constantFrom("PlainText", "SSML", "CustomPayload", "ImageResponseCard", "Html"),
    content: fc.string(),
    imageResponseCard: fc.record(
      {
        title: fc.string(),
        subtitle: fc.string(),
        subTitle: maybe(fc.string()),
        buttons: fc.array(fc.record({ text: fc.string(), value: fc.string() }), { maxLength: 2 }),
      },
      { requiredKeys: ["title"] },
    ),
  },
  { requiredKeys: ["contentType"] },
)
const answer = fc.record(
  {
    sessionState: fc.record(
      {
        sessionAttributes: fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer()), {
          maxKeys: 2,
        }),
        dialogAction: fc.record(
          {
            type: fc.constantFrom(
              "Close",
              "ConfirmIntent",
              "Delegate",
              "ElicitIntent",
              "ElicitSlot",
              "Stop",
            ),
            slotToElicit: fc.string(),
            slotElicitationStyle: fc.constantFrom("Default", "SpellByWord", "Shout"),
          },
          { requiredKeys: ["type"] },
        ),
        intent: fc.record(
          {
            name: fc.string(),
            state: fc.constantFrom("Failed", "Fulfilled", "InProgress", "Waiting"),
            confirmationState: fc.constantFrom("Confirmed", "Denied", "None", "Maybe"),
            slots: fc.dictionary(fc.string(), slot, { maxKeys: 2 }),
            kendraResponse: maybe(fc.constant({})),
          },
          { requiredKeys: [] },
        ),
        activeContexts: fc.array(
          fc.record(
            {
              name: fc.string(),
              contextAttributes: fc.dictionary(fc.string(), fc.string(), { maxKeys: 1 }),
              timeToLive: fc.record({ turnsToLive: fc.nat(), timeToLiveInSeconds: fc.nat() }),
            },
            { requiredKeys: ["name"] },
          ),
          { maxLength: 1 },
        ),
      },
      { requiredKeys: ["dialogAction"] },
    ),
    messages: fc.array(message, { minLength: 1, maxLength: 2 }),
    requestAttributes: fc.dictionary(fc.string(), fc.string(), { maxKeys: 1 }),
    sessionId: maybe(fc.string()),
  },
  { requiredKeys: ["sessionState"] },
)

/** As a Lambda function's answer travels: undefined fields are not there. */
const asJson = (raw: unknown): unknown => JSON.parse(JSON.stringify(raw))

describe("the response schema", () => {
  it("accepts and refuses what AWS's published JSON Schema does", () => {
    const byAws = new Ajv2019({ strict: false }).compile(published)

    fc.assert(
      fc.property(answer, (raw) => {
        const json = asJson(raw)

        expect(v.safeParse(codeHookResponseSchema, json).success).toBe(byAws(json))
      }),
      { numRuns: 500 },
    )
  })

  // [P] That schema accepts Delegate, ElicitSlot, Close and composite slots.
  it.each([
    [{ sessionAttributes: {}, dialogAction: { type: "Delegate" } }],
    [
      {
        sessionAttributes: { a: "1" },
        dialogAction: { type: "ElicitSlot", slotToElicit: "date" },
        intent: { name: "Book", slots: { date: null } },
      },
    ],
    [
      {
        sessionAttributes: {},
        dialogAction: { type: "Close" },
        intent: { name: "Book", state: "Failed" },
      },
    ],
    [
      {
        sessionAttributes: {},
        dialogAction: { type: "Delegate" },
        intent: {
          name: "Book",
          slots: {
            address: {
              shape: "Composite",
              subSlots: { city: { shape: "Scalar", value: { interpretedValue: "Seattle" } } },
            },
          },
        },
      },
    ],
  ])("accepts %j", (sessionState) => {
    expect(v.safeParse(codeHookResponseSchema, { sessionState }).success).toBe(true)
  })
})
