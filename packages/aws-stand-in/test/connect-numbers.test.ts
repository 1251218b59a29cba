import { beforeEach, expect, it } from "vitest"

import { connectNumbers } from "../src/services/connect-numbers.ts"
import { type Input, type World, createWorld } from "../src/services/world.ts"

let world: World

beforeEach(() => {
  world = createWorld({
    account: "123456789012",
    region: "us-east-1",
    now: () => 0,
    objectText: async () => undefined,
  })
})

async function ask(name: string, input: Input): Promise<Input> {
  const answer = await connectNumbers[name]?.(input, world)
  return answer !== undefined && "output" in answer ? answer.output : {}
}

it.each([
  ["US", "DID"],
  ["US", "TOLL_FREE"],
  ["GB", "DID"],
  ["GB", "TOLL_FREE"],
])(
  "a claimed number is of the country and type that were looked for: %s %s",
  async (country, type) => {
    const search = { PhoneNumberCountryCode: country, PhoneNumberType: type }
    const { AvailableNumbersList } = await ask("SearchAvailablePhoneNumbers", search)
    const [offered] = AvailableNumbersList as readonly Input[]

    const { PhoneNumberId } = await ask("ClaimPhoneNumber", {
      PhoneNumber: offered?.["PhoneNumber"],
    })

    expect(await ask("DescribePhoneNumber", { PhoneNumberId })).toMatchObject({
      ClaimedPhoneNumberSummary: search,
    })
  },
)

it("a number that nobody offers can't be claimed, and none is released twice", async () => {
  expect(await ask("ClaimPhoneNumber", { PhoneNumber: "+10000000000" })).toEqual({})
  expect(await ask("ReleasePhoneNumber", { PhoneNumberId: "none" })).toEqual({})
})
