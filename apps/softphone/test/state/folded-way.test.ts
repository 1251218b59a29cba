import { describe, expect, it } from "vitest"

import { foldedWay } from "../../web/state/folded-way.ts"

const row = { x: 100, y: 200, width: 200, height: 18 }

describe("foldedWay", () => {
  it("leaves the note row on the side where the other block lies, and enters it from there", () => {
    expect(foldedWay(row, { x: 600, y: 0, width: 200, height: 80 })).toMatch(
      /^M300 209 C.* 600 20$/,
    )
    expect(foldedWay(row, { x: -400, y: 0, width: 200, height: 80 })).toMatch(
      /^M100 209 C.* -200 20$/,
    )
  })

  it("goes around to a block above or below", () => {
    expect(foldedWay(row, { x: 120, y: 500, width: 200, height: 80 })).toMatch(
      /^M300 209 C360 209 380 520 320 520$/,
    )
  })
})
