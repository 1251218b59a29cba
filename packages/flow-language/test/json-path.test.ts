import { describe, expect, it } from "vitest"

import { pathFault, pathKeys, pathsIn } from "../src/json-path.ts"

describe("pathKeys", () => {
  it.each([
    ["$.Attributes.name", ["Attributes", "name"]],
    ["$['Attributes']['name']", ["Attributes", "name"]],
    ['$.Attributes["a name"]', ["Attributes", "a name"]],
    ["$.Attributes.['a name']", ["Attributes", "a name"]],
    ["$.Attributes.last-", ["Attributes", "last-"]],
    ["$.External.list[0].id", ["External", "list", "0", "id"]],
    ["$.ContactId", ["ContactId"]],
  ])("reads %s", (path, keys) => {
    expect(pathKeys(path)).toEqual(keys)
  })

  it.each(["$", "$.", "$.1", "$.Attributes.", "$.Attributes.a b", "$.Attributes['']", "a $.B.c"])(
    "takes %j for no path",
    (text) => {
      expect(pathKeys(text)).toBeUndefined()
    },
  )
})

describe("pathsIn", () => {
  it("finds references however they are written, and leaves the sentence its punctuation", () => {
    const text = "Hi $['Attributes']['name'], $.External.place-$.External.size. It costs $.50."

    expect(pathsIn(text).map((path) => [path.index, path.text, path.keys])).toEqual([
      [3, "$['Attributes']['name']", ["Attributes", "name"]],
      [28, "$.External.place", ["External", "place"]],
      [45, "$.External.size", ["External", "size"]],
    ])
  })
})

describe("pathFault", () => {
  it.each([
    ["$.CustomerEndpoint.Number", "$.CustomerEndpoint has Address, Type, DisplayName"],
    ["$.ContactId.x", "nothing may follow it"],
    ["$.Atributes.name", "did you mean $.Attributes?"],
    ["$.Attributes", "needs a name behind it"],
  ])("says of %s: %s", (path, fault) => {
    expect(pathFault(path, { leaf: true })).toContain(fault)
  })

  it.each(["$.CustomerEndpoint['Address']", "$['CustomerEndpoint'].Address", "$.Attributes.a"])(
    "finds nothing wrong with %s",
    (path) => {
      expect(pathFault(path, { leaf: true })).toBeUndefined()
    },
  )
})
