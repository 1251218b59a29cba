import { missingEnginesNote, otherEngines } from "@call-center/local-aws/testing"
import { expect, it } from "vitest"

import { bookingStoreContract } from "../src/testing/index.ts"

const { engines, missing } = await otherEngines()
process.stdout.write(missingEnginesNote(missing))

it("runs against DynamoDB Local and dynoxide, or names them as missing with a reason", () => {
  const names = [...engines, ...missing].map(({ name }) => name)

  expect(names.toSorted()).toEqual(["DynamoDB Local", "dynoxide"])
  expect(missing.every(({ reason }) => reason.length > 0)).toBe(true)
})

for (const engine of engines) bookingStoreContract(engine.name, () => engine.start())
