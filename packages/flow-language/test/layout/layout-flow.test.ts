import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

import type { FlowAction, FlowContent } from "../../src/flow-content.ts"
import { layoutFlow } from "../../src/index.ts"
import { corpusContents, corpusWords } from "../corpus/corpus-contents.ts"
import { randomFlow } from "./random-flow.ts"

const flow: FlowContent = {
  Version: "2019-10-30",
  StartAction: "greet",
  Metadata: {
    name: "demo",
    snapToGrid: true,
    entryPointPosition: { x: 1, y: 1 },
    ActionMetadata: { greet: { isFriendlyName: true }, gone: { isFriendlyName: false } },
  },
  Actions: [
    message("greet", "ask"),
    {
      Identifier: "ask",
      Type: "InvokeLambdaFunction",
      Parameters: {},
      Transitions: {
        NextAction: "thanks",
        Errors: [{ NextAction: "sorry", ErrorType: "NoMatchingError" }],
      },
    },
    message("thanks", "hangUp"),
    { Identifier: "hangUp", Type: "DisconnectParticipant", Parameters: {}, Transitions: {} },
    message("sorry", "hangUp"),
    message("forgotten", "hangUp"),
  ],
}

function message(Identifier: string, NextAction: string): FlowContent["Actions"][number] {
  return {
    Identifier,
    Type: "MessageParticipant",
    Parameters: { Text: "Hi" },
    Transitions: { NextAction },
  }
}

/** Three messages in a row, named so. */
function inARow(name: (id: string) => string): FlowContent {
  const [a, b, c] = [name("a"), name("b"), name("c")]
  return {
    Version: "2019-10-30",
    StartAction: a,
    Actions: [message(a, b), message(b, c), message(c, "")],
  }
}

interface Point {
  readonly x: number
  readonly y: number
}

interface DesignerMetadata {
  readonly ActionMetadata: Readonly<Record<string, { readonly position: Point }>>
}

interface Block extends Point {
  readonly id: string
  readonly height: number
}

/** Blocks as the designer draws them at the least: 200 wide, and higher with each outlet. */
function blocksOf(content: FlowContent): Block[] {
  const metadata = content.Metadata as unknown as DesignerMetadata
  return content.Actions.map(({ Identifier, Transitions }) => {
    const { x, y } = metadata.ActionMetadata[Identifier]?.position ?? {
      x: Number.NaN,
      y: Number.NaN,
    }
    const outlets = (Transitions.Errors?.length ?? 0) + (Transitions.Conditions?.length ?? 0)
    return { id: Identifier, x, y, height: 100 + 40 * outlets }
  })
}

function overlapsIn(content: FlowContent): string[] {
  const blocks = blocksOf(content)
  return blocks.flatMap((a, index) =>
    blocks
      .slice(index + 1)
      .filter((b) => Math.abs(a.x - b.x) < 200 && a.y < b.y + b.height && b.y < a.y + a.height)
      .map((b) => `${a.id} and ${b.id}`),
  )
}

function say(Identifier: string, Transitions: FlowAction["Transitions"] = {}): FlowAction {
  return { Identifier, Type: "MessageParticipant", Parameters: {}, Transitions }
}

describe("layoutFlow", () => {
  it("goes left to right along the way that a contact takes", () => {
    const [greet, ask, thanks, hangUp] = blocksOf(layoutFlow(flow))

    const columns = [greet, ask, thanks, hangUp].map((block) => block?.x ?? 0)
    expect(columns).toEqual([...new Set(columns)].toSorted((a, b) => a - b))
  })

  it("puts the entry point left of the first block, on its height", () => {
    const { Metadata = {} } = layoutFlow(flow)
    const [greet] = blocksOf(layoutFlow(flow))

    const entry = Metadata["entryPointPosition"] as { x: number; y: number }
    expect(entry.x).toBeLessThan(greet?.x ?? 0)
    expect(entry.y).toBe(greet?.y)
  })

  it("keeps what only errors lead to, and what nothing leads to, in lanes below", () => {
    const blocks = blocksOf(layoutFlow(flow))

    const bottomOfMainLane = Math.max(...blocks.slice(0, 4).map((each) => each.y + each.height))
    for (const { y } of blocks.slice(4)) expect(y).toBeGreaterThan(bottomOfMainLane)
  })

  it("leaves other metadata and the actions as they are", () => {
    const laidOut = layoutFlow(flow)

    expect(laidOut.Actions).toEqual(flow.Actions)
    expect(laidOut.Metadata).toMatchObject({
      name: "demo",
      snapToGrid: true,
      ActionMetadata: { greet: { isFriendlyName: true }, gone: { isFriendlyName: false } },
    })
  })

  it("lays out a flow that has no metadata", () => {
    const { Metadata: _, ...bare } = flow

    expect(blocksOf(layoutFlow(bare))).toEqual(blocksOf(layoutFlow(flow)))
  })

  it("places blocks by how they hang together, whatever their names and words are", () => {
    const positions = (content: FlowContent) => blocksOf(content).map(({ x, y }) => ({ x, y }))
    const before = blocksOf(layoutFlow(inARow((id) => id)))

    const after = layoutFlow(inARow((id) => `${id} of another flow`))

    expect(positions(after)).toEqual(before.map(({ x, y }) => ({ x, y })))
    expect(blocksOf(after).map(({ id }) => id)).toEqual(
      before.map(({ id }) => `${id} of another flow`),
    )
  })

  it("never puts a block on another, places each, and places the same flow alike", () => {
    fc.assert(
      fc.property(randomFlow, (random) => {
        const laidOut = layoutFlow(random)

        expect(blocksOf(laidOut).every((block) => Number.isFinite(block.x + block.y))).toBe(true)
        expect(overlapsIn(laidOut)).toEqual([])
        expect(layoutFlow(laidOut)).toEqual(laidOut)
      }),
      { numRuns: 30 },
    )
  })

  it("keeps room for the outlets of a block that lead nowhere", () => {
    const lost = { NextAction: "nowhere", ErrorType: "NoMatchingError" }
    const laidOut = layoutFlow({
      Version: "2019-10-30",
      StartAction: "start",
      Actions: [say("start", { Errors: [lost, lost, lost] }), say("alone")],
    })

    expect(overlapsIn(laidOut)).toEqual([])
  })

  it(`never puts a block on another in real flows (${corpusWords})`, () => {
    for (const { file, content } of corpusContents) {
      expect({ file, overlaps: overlapsIn(layoutFlow(content)) }).toEqual({ file, overlaps: [] })
    }
  })
})
