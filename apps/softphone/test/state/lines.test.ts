import { describe, expect, it } from "vitest"

import {
  firstLine,
  withCallOnLine,
  withCallsFound,
  withLine,
  withNewLine,
  withoutLine,
} from "../../web/state/lines.ts"

const call = { contactId: "c1", request: "r1", from: "+12025550123" }

describe("the lines of a page", () => {
  it("puts a call on the line that asked for it, though another one is shown", () => {
    const asked = withNewLine(withLine(firstLine, 1, { request: "r1" }), "+12025550124")

    const rung = withCallOnLine(asked, call)

    expect(rung.selectedId).toBe(2)
    expect(rung.lines).toMatchObject([
      { id: 1, contactId: "c1", request: undefined },
      { id: 2, contactId: undefined },
    ])
  })

  it("gives a call of another page a line of its own and goes on showing the one that is shown", () => {
    const rung = withCallOnLine(firstLine, { ...call, from: null })

    expect(rung.selectedId).toBe(1)
    expect(rung.lines.at(1)).toMatchObject({ contactId: "c1", isWithheld: true, from: "" })
  })

  it("knows a call that it has already", () => {
    const rung = withCallOnLine(firstLine, call)

    expect(withCallOnLine(rung, call)).toBe(rung)
  })

  it("shows the first call that goes on after a reload, without an idle line", () => {
    const found = withCallsFound(firstLine, [call, { ...call, contactId: "c2", request: "r2" }])

    expect(found.lines.map(({ contactId }) => contactId)).toEqual(["c1", "c2"])
    expect(found.lines.find(({ id }) => id === found.selectedId)?.contactId).toBe("c1")
    expect(withCallsFound(firstLine, [])).toEqual(firstLine)
  })

  it("closes lines but the last one, and shows another when the one that was shown is closed", () => {
    const two = withNewLine(firstLine, "")

    expect(withoutLine(two, 2)).toMatchObject({ selectedId: 1, lines: [{ id: 1 }] })
    expect(withoutLine(firstLine, 1)).toBe(firstLine)
    expect(withNewLine(withoutLine(two, 1), "").lines.map(({ id }) => id)).toEqual([2, 3])
  })
})
