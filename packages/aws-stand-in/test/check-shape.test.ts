import { describe, expect, it } from "vitest"

import { shapeViolations } from "../src/model/check-shape.ts"
import { shapePattern } from "../src/model/shape-pattern.ts"
import { connectModel } from "./support/models.ts"

const good = { InstanceId: "1", Name: "sales", HoursOfOperationId: "2" }

function violations(value: unknown) {
  return shapeViolations(
    connectModel,
    { shape: "CreateQueueRequest" },
    { value, path: "CreateQueue" },
  )
}

it("has nothing against a request of the model's form", () => {
  const all = { ...good, MaxContacts: 100, Tags: { Stage: "dev" }, QuickConnectIds: ["1", "2"] }

  expect(violations(all)).toEqual([])
})

describe.each([
  ["a required member is missing", { ...good, Name: undefined }, "CreateQueue.Name", "missing"],
  [
    "a member is not in the model",
    { ...good, Colour: "red" },
    "CreateQueue.Colour",
    "not in the model",
  ],
  ["text is too short", { ...good, Name: "" }, "CreateQueue.Name", "0 characters, at least 1"],
  ["text is too long", { ...good, Name: "waiter" }, "CreateQueue.Name", "6 characters, at most 5"],
  [
    "a number is too small",
    { ...good, MaxContacts: 0 },
    "CreateQueue.MaxContacts",
    "0, at least 1",
  ],
  [
    "a number is too large",
    { ...good, MaxContacts: 101 },
    "CreateQueue.MaxContacts",
    "101, at most 100",
  ],
  [
    "a number is text",
    { ...good, MaxContacts: "7" },
    "CreateQueue.MaxContacts",
    'expected a number, got "7"',
  ],
  [
    "a list is empty",
    { ...good, QuickConnectIds: [] },
    "CreateQueue.QuickConnectIds",
    "0 entries, at least 1",
  ],
  [
    "a list is too long",
    { ...good, QuickConnectIds: ["1", "2", "3"] },
    "CreateQueue.QuickConnectIds",
    "3 entries, at most 2",
  ],
  [
    "an entry has another type",
    { ...good, QuickConnectIds: [1] },
    "CreateQueue.QuickConnectIds[0]",
    "expected text, got 1",
  ],
  [
    "a key breaks its pattern",
    { ...good, Tags: { "aws:x": "" } },
    "CreateQueue.Tags(aws:x)",
    '"aws:x" does not match ^(?!aws:)[a-zA-Z+-=._:/]+$',
  ],
  [
    "a value has another type",
    { ...good, Tags: { Stage: 1 } },
    "CreateQueue.Tags[Stage]",
    "expected text, got 1",
  ],
] as const)("is rejected when %s", (...[, value, path, text]) => {
  it("with its path and the reason", () => {
    expect(violations(value)).toEqual([{ path, text }])
  })
})

it("is rejected for a word outside an enumeration, and for a flag that is text", () => {
  const value = {
    IdentityManagementType: "LDAP",
    InboundCallsEnabled: "true",
    OutboundCallsEnabled: false,
  }

  const found = shapeViolations(
    connectModel,
    { shape: "CreateInstanceRequest" },
    { value, path: "C" },
  )

  expect(found).toEqual([
    {
      path: "C.IdentityManagementType",
      text: '"LDAP" is none of SAML, CONNECT_MANAGED, EXISTING_DIRECTORY',
    },
    { path: "C.InboundCallsEnabled", text: 'expected true or false, got "true"' },
  ])
})

describe("a pattern in Java's words", () => {
  it.each([
    ["^[\\p{Alnum}_]+$", "abc_1", "a b"],
    ["^[\\p{L}\\p{M}\\p{Z}\\p{N}\\p{P}]+$", "Größe, 1", "a\u0007"],
    ["^[\\w\\-\\_\\.\\:]{1,3}$", "a-.", "abcd"],
    ["\\A[a-z]++\\z", "abc", "aB"],
  ])("%s", (pattern, fits, breaks) => {
    expect(shapePattern(pattern)?.test(fits)).toBe(true)
    expect(shapePattern(pattern)?.test(breaks)).toBe(false)
  })

  it("is not looked at when JavaScript can't say it", () => {
    expect(shapePattern("(?<=a{1,3}[)")).toBeUndefined()
  })
})
