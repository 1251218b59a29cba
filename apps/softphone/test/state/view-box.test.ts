import { describe, expect, it } from "vitest"

import {
  centredOn,
  fitted,
  panned,
  pinched,
  wheelFactor,
  zoomed,
} from "../../web/state/view-box.ts"

const size = { width: 400, height: 300 }
const drawing = { x: -20, y: -20, width: 2000, height: 900 }

describe("the part of a drawing that is shown", () => {
  it("shows all of it in the pane's proportions", () => {
    const view = fitted(drawing, size)

    expect(view.width / view.height).toBeCloseTo(400 / 300)
    expect(view.x).toBeLessThanOrEqual(drawing.x)
    expect(view.y).toBeLessThanOrEqual(drawing.y)
    expect(view.x + view.width).toBeGreaterThanOrEqual(drawing.x + drawing.width)
  })

  it("centres a block so large that it can be read", () => {
    const view = centredOn({ x: 100, y: 100, width: 200, height: 80 }, size)

    expect(view.x + view.width / 2).toBe(200)
    expect(view.y + view.height / 2).toBe(140)
    expect(size.width / view.width).toBeCloseTo(0.85)
  })

  it("keeps a block within a pane that is narrower than it", () => {
    const view = centredOn({ x: 0, y: 0, width: 236, height: 80 }, { width: 200, height: 300 })

    expect(view.width).toBeGreaterThan(236)
  })

  it("zooms around a point that stays where it is, within limits", () => {
    const view = { x: 0, y: 0, width: 400, height: 300 }

    const closer = zoomed(view, 2, { size, point: { x: 100, y: 30 } })

    expect(closer).toEqual({ x: 50, y: 15, width: 200, height: 150 })
    expect(zoomed(view, 1000, { size }).width).toBeCloseTo(400 / 3)
    expect(zoomed(view, 0.0001, { size }).width).toBeCloseTo(400 / 0.05)
  })

  it("follows two fingers: what was below each of them stays there", () => {
    const view = { x: 100, y: 50, width: 800, height: 600 }
    const from = [
      { x: 100, y: 150 },
      { x: 200, y: 150 },
    ] as const
    const to = [
      { x: 80, y: 180 },
      { x: 280, y: 180 },
    ] as const

    const after = pinched(view, size, { from, to })

    expect(after.width).toBeCloseTo(400)
    for (const finger of [0, 1] as const) {
      const below = (box: typeof view, at: { readonly x: number; readonly y: number }) => [
        box.x + (at.x / size.width) * box.width,
        box.y + (at.y / size.height) * box.height,
      ]
      const [x = 0, y = 0] = below(view, from[finger])
      expect(below(after, to[finger])).toEqual([expect.closeTo(x), expect.closeTo(y)])
    }
  })

  it("takes two fingers on one spot for no zoom without end", () => {
    const spot = { x: 10, y: 10 }
    const apart = [spot, { x: 110, y: 10 }] as const

    const after = pinched(drawing, size, { from: [spot, spot], to: apart })

    expect(after.width).toBeCloseTo(400 / 3)
  })

  it.each([
    [{ deltaY: -100, deltaMode: 0, ctrlKey: false }, 1.16],
    [{ deltaY: 100, deltaMode: 0, ctrlKey: false }, 0.86],
    [{ deltaY: -3, deltaMode: 1, ctrlKey: false }, 1.07],
    [{ deltaY: -2, deltaMode: 0, ctrlKey: true }, 1.02],
    [{ deltaY: 0, deltaMode: 0, ctrlKey: false }, 1],
  ])("zooms by a wheel as far as it is turned: %j", (wheel, factor) => {
    expect(wheelFactor(wheel)).toBeCloseTo(factor)
  })

  it("moves by shares of what is shown", () => {
    expect(panned({ x: 0, y: 0, width: 400, height: 300 }, 0.1, -0.5)).toMatchObject({
      x: 40,
      y: -150,
    })
  })
})
