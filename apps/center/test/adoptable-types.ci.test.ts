import { tmpdir } from "node:os"

import { variant, variantNames } from "@call-center/infra/src/scan/config-variants.ts"
import { synthesize } from "@call-center/infra/src/synth/synthesize.ts"
import { expect, it } from "vitest"

import { adoptableTypes, takenOverTypes } from "../src/mend/adoption/adoptable-types.ts"

it("every kind of resource of every configuration is adopted, or taken over by its creation", () => {
  const types = new Set(
    variantNames.flatMap((name) => {
      const { json } = synthesize(variant(name), tmpdir())
      return Object.keys((json as { readonly resource: object }).resource)
    }),
  )
  const known = [...adoptableTypes.keys(), ...takenOverTypes]

  expect([...types].filter((type) => !known.includes(type))).toEqual([])
  expect(known.filter((type) => !types.has(type))).toEqual([])
})
