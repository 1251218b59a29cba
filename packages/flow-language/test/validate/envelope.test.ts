import { describe, expect, it } from "vitest"

import { validateFlow } from "../../src/index.ts"
import { hangUp, message, smallFlow, summaries } from "./small-flow.ts"

describe("the document around the actions", () => {
  it("has nothing to say about a valid flow, as text or parsed", () => {
    expect(validateFlow(smallFlow())).toEqual([])
    expect(validateFlow(JSON.stringify(smallFlow()))).toEqual([])
    expect(validateFlow(`\uFEFF${JSON.stringify(smallFlow())}`)).toEqual([])
  })

  it.each([
    ["another version", { Version: "2025-06-21" }, "error unsupported-version at Version"],
    ["no version", { Version: undefined }, "error unsupported-version at Version"],
    [
      "a start that doesn't exist",
      { StartAction: "gret" },
      "error start-action-not-found at StartAction",
    ],
    ["no start", { StartAction: undefined }, "error missing-property at StartAction"],
    ["an empty start", { StartAction: "" }, "error wrong-kind at StartAction"],
    ["actions that are no list", { Actions: {} }, "error wrong-kind at Actions"],
    [
      "an action that is no object",
      { Actions: [message("greet", "hangUp"), hangUp, "more"] },
      "error wrong-kind at Actions[2]",
    ],
    ["a property of its own", { Descriptio: "x" }, "warning unknown-property at Descriptio"],
    ["metadata that is no object", { Metadata: "x" }, "error wrong-kind at Metadata"],
  ])("refuses %s", (_, changes, expected) => {
    expect(summaries(smallFlow(changes))).toContain(expected)
  })

  it("names the action that a misspelt start was meant to be", () => {
    const [issue] = validateFlow(smallFlow({ StartAction: "gret" }))

    expect(issue?.message).toContain('did you mean "greet"?')
  })

  it("wants Settings of modules and of nothing else", () => {
    const ends = { ...hangUp, Type: "EndFlowModuleExecution" }
    const module = smallFlow({ Actions: [message("greet", "hangUp"), ends] })

    expect(summaries({ ...module, Settings: {} })).toEqual([])
    expect(summaries(module, { type: "MODULE" })).toEqual(["error settings-required at Settings"])
    expect(summaries(smallFlow({ Settings: {} }), { type: "CONTACT_FLOW" })).toEqual([
      "error settings-refused at Settings",
    ])
  })

  it("takes 250 actions and refuses 251", () => {
    expect(summaries(chain(250))).toEqual([])
    expect(summaries(chain(251))).toEqual(["error too-many-actions at Actions"])
  })

  it("takes 256,000 characters and refuses more", () => {
    expect(summaries(padded(256_000))).toEqual([])
    expect(summaries(padded(256_001))).toEqual(["error content-too-long"])
  })

  it("reports every issue at once, in the order of the flow", () => {
    const broken = smallFlow({
      Version: "1",
      Actions: [
        { ...message("greet", "nowhere", ""), Extra: 1 },
        { ...hangUp, Transitions: { NextAction: "greet" } },
      ],
    })

    expect(summaries(broken)).toEqual([
      "error unsupported-version at Version",
      "warning unknown-property at Actions[0].Extra",
      "error empty-string at Actions[0].Parameters.Text",
      "error transition-to-nowhere at Actions[0].Transitions.NextAction",
      "error transition-refused at Actions[1].Transitions",
      "warning unreachable-action at Actions[1]",
    ])
  })
})

/** As many actions, one after the other. */
function chain(count: number): unknown {
  const messages = Array.from({ length: count - 1 }, (_, index) =>
    message(`a${index + 1}`, index + 2 < count ? `a${index + 2}` : "hangUp"),
  )
  return smallFlow({ StartAction: "a1", Actions: [...messages, hangUp] })
}

/** A flow of as many characters. */
function padded(length: number): string {
  return noted("x".repeat(length - noted("").length))
}

function noted(note: string): string {
  return JSON.stringify(smallFlow({ Metadata: { note } }))
}
