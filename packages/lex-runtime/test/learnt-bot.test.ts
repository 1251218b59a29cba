import { expect, it } from "vitest"

import { learntBot } from "../src/learnt-bot.ts"
import { visitBot } from "./support/visit-bot.ts"

it("learns the same definition once, and one that has changed anew", () => {
  const definition = visitBot()
  const first = learntBot(definition, "en_US")

  const same = learntBot(structuredClone(definition), "en_US")
  Object.assign(definition, { Name: "another" })
  const changed = learntBot(definition, "en_US")

  expect(same).toBe(first)
  expect(changed.bot.name).toBe("another")
  expect(changed.understanding).not.toBe(first.understanding)
})
