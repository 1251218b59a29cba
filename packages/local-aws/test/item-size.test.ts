import { expect, it } from "vitest"

import type { AttributeValue } from "../src/dynamodb/attribute-value.ts"
import { itemBytes } from "../src/dynamodb/item-size.ts"

it.each<[string, AttributeValue, number]>([
  ["text in UTF-8", { S: "Zoë 🙂" }, 9],
  ["binary without its base64", { B: "AQID" }, 3],
  ["a boolean", { BOOL: false }, 1],
  ["null", { NULL: true }, 1],
  ["zero", { N: "0" }, 1],
  ["two digits of one pair", { N: "12" }, 2],
  ["three digits of two pairs", { N: "120" }, 3],
  ["digits on both sides of the point", { N: "1.5" }, 3],
  ["a small fraction", { N: "0.05" }, 2],
  ["a minus", { N: "-5" }, 3],
  ["a set of text", { SS: ["ab", "c"] }, 3],
  ["a set of numbers", { NS: ["1", "22"] }, 4],
  ["an empty list", { L: [] }, 3],
  ["a list", { L: [{ S: "ab" }, { BOOL: true }] }, 8],
  ["a map", { M: { k: { S: "ab" } } }, 7],
])("counts %s", (_what, value, bytes) => {
  expect(itemBytes({ name: value })).toBe("name".length + bytes)
})
