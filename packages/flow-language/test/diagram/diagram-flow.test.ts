import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

import type { FlowAction, FlowContent, JsonObject } from "../../src/flow-content.ts"
import { diagramFlow } from "../../src/index.ts"
import { corpusContents, corpusWords } from "../corpus/corpus-contents.ts"
import { randomFlow } from "../layout/random-flow.ts"
import { xmlProblems } from "./well-formed.ts"

function flowOf(...actions: readonly FlowAction[]): FlowContent {
  return { Version: "2019-10-30", StartAction: actions[0]?.Identifier ?? "", Actions: actions }
}

function say(Identifier: string, Text: string, NextAction?: string): FlowAction {
  return {
    Identifier,
    Type: NextAction === undefined ? "DisconnectParticipant" : "MessageParticipant",
    Parameters: { Text },
    Transitions: NextAction === undefined ? {} : { NextAction },
  }
}

function call(Identifier: string, NextAction: string, onError: string): FlowAction {
  return {
    Identifier,
    Type: "InvokeLambdaFunction",
    Parameters: {},
    Transitions: { NextAction, Errors: [{ NextAction: onError, ErrorType: "NoMatchingError" }] },
  }
}

const nasty = `"</text><script>alert('1')</script> & #35; \`<b>\` $\{x} \u0007 {{y}} | end`

describe("diagramFlow, Mermaid", () => {
  it("draws each action and each way between them", () => {
    const { mermaid } = diagramFlow(flowOf(say("greet", "Hello", "bye"), say("bye", "")))

    expect(mermaid.split("\n").slice(0, 5)).toEqual([
      "flowchart TD",
      '  a0["<b>greet</b><br/>MessageParticipant<br/><i>Hello</i>"]:::speaks',
      '  a1(["<b>bye</b><br/>DisconnectParticipant"]):::leaves',
      "  start([start]) --> a0",
      "  a0 --> a1",
    ])
  })

  it("dashes and colours what only an error leads to", () => {
    const { mermaid } = diagramFlow(flowOf(call("a", "b", "c"), say("b", "", "c"), say("c", "")))

    expect(mermaid).toContain('  a0 -.->|"NoMatchingError"| a2')
    expect(mermaid).toContain("  linkStyle 2 stroke:")
  })

  it("merges ways to the same action into one", () => {
    const { mermaid } = diagramFlow(flowOf(call("a", "b", "b"), say("b", "")))

    expect(mermaid).toContain('  a0 -->|"next or NoMatchingError"| a1')
  })

  it("leaves a NextAction out that a branching action never takes", () => {
    const check: FlowAction = {
      Identifier: "a",
      Type: "Compare",
      Parameters: { ComparisonValue: "$.Channel" },
      Transitions: {
        NextAction: "b",
        Errors: [{ NextAction: "b", ErrorType: "NoMatchingCondition" }],
        Conditions: [
          { NextAction: "c", Condition: { Operator: "NumberLessThan", Operands: ["4"] } },
        ],
      },
    }

    const { mermaid } = diagramFlow(flowOf(check, say("b", ""), say("c", "")))

    expect(mermaid).toContain('  a0 -->|"otherwise"| a1')
    expect(mermaid).toContain("| a2")
    expect(mermaid).not.toContain("next")
  })

  it("says nothing that Mermaid could read as its own", () => {
    const { mermaid } = diagramFlow(flowOf(say(nasty, nasty, "x"), say("x", "")))

    const labels = mermaid
      .split("\n")
      .slice(1, 2)
      .join("")
      .replaceAll(/<\/?[bi]>|<br\/>/g, "")
    expect(labels).toMatch(/^ {2}a0\["[^"<>`|{}]*"\]:::speaks$/)
  })
})

describe("diagramFlow, SVG for a page that shows a call", () => {
  it("marks blocks with their Identifier and what they are for", () => {
    const { svg } = diagramFlow(flowOf(say('say "hi" & <go>', "Hello", "bye"), say("bye", "")))

    expect(svg).toContain('<g data-action="say &quot;hi&quot; &amp; &lt;go&gt;" data-role="speaks"')
    expect(svg).toContain('<g data-action="bye" data-role="leaves"')
  })

  it("marks lines and their labels with the actions at both ends", () => {
    const { svg } = diagramFlow(flowOf(call("a", "b", "c"), say("b", "", "c"), say("c", "")))

    expect(svg).toContain('<path data-from="a" data-to="b"')
    expect(svg).toContain('<g class="label error" data-from="a" data-to="c">')
  })

  it("marks ways that stand as notes in a block", () => {
    const { svg } = diagramFlow(
      flowOf(call("a", "b", "c"), call("b", "d", "c"), call("d", "c", "c"), call("e", "a", "c"), {
        ...say("c", ""),
        Transitions: { NextAction: "c" },
        Type: "MessageParticipant",
      }),
    )

    expect(svg).toContain('<g class="note error" data-from="a" data-to="c">')
    expect(svg).not.toContain('<path data-from="a" data-to="c"')
  })
})

/** An action whose NextAction leads where its error branch leads, as the console writes it. */
function mirrored(Type: string, parameters: JsonObject, conditions: readonly string[] = []) {
  const action: FlowAction = {
    Identifier: "a",
    Type,
    Parameters: parameters,
    Transitions: {
      NextAction: "b",
      Errors: [{ NextAction: "b", ErrorType: "NoMatchingError" }],
      Conditions: conditions.map((operand) => ({
        NextAction: "c",
        Condition: { Operator: "Equals", Operands: [operand] },
      })),
    },
  }
  const { mermaid } = diagramFlow(flowOf(action, say("b", ""), say("c", "")))
  return mermaid.split("\n").filter((line) => /^ {2}a0 -/.test(line))
}

describe("a NextAction that only mirrors the error branch", () => {
  const onlyOnError = ['  a0 -.->|"NoMatchingError"| a1']

  it.each(["DequeueContactAndTransferToQueue", "TransferContactToQueue", "TransferToFlow"])(
    "is not drawn for %s, with which the contact leaves",
    (type) => {
      expect(mirrored(type, {})).toEqual(onlyOnError)
    },
  )

  it("is drawn for a call to a third party that comes back, and only then", () => {
    const type = "TransferParticipantToThirdParty"

    expect(mirrored(type, { ContinueFlowExecution: "False" })).toEqual(onlyOnError)
    expect(mirrored(type, { ContinueFlowExecution: "True" })).toEqual([
      '  a0 -->|"next or NoMatchingError"| a1',
    ])
  })

  it("is not drawn for messages that play until something interrupts them", () => {
    const type = "MessageParticipantIteratively"

    expect(mirrored(type, {})).toEqual(onlyOnError)
    expect(mirrored(type, { InterruptFrequencySeconds: "5" }, ["MessagesInterrupted"])).toEqual(
      [...onlyOnError, '  a0 -->|"MessagesInterrupted"| a2'].toReversed(),
    )
  })

  it("is drawn for a sign-in, whose success has no condition", () => {
    expect(mirrored("AuthenticateParticipant", {}, ["OptedOut"])).toEqual([
      '  a0 -->|"next or NoMatchingError"| a1',
      '  a0 -->|"OptedOut"| a2',
    ])
  })

  it("is drawn for keys that are stored", () => {
    expect(mirrored("GetParticipantInput", { StoreInput: "True" })).toEqual([
      '  a0 -->|"next or NoMatchingError"| a1',
    ])
  })
})

describe("diagramFlow, SVG", () => {
  it("is a document of its own, without script or anything from elsewhere", () => {
    const { svg } = diagramFlow(flowOf(say(nasty, nasty, "x"), say("x", "")))

    expect(xmlProblems(svg)).toEqual([])
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" /)
    expect(svg.replace("http://www.w3.org/2000/svg", "")).not.toMatch(
      /<script|href|url\((?!#)|http/,
    )
  })

  it("names each action, its type and what it says", () => {
    const { svg } = diagramFlow(flowOf(say("greet", "Hello there", "bye"), say("bye", "")))

    expect(textsOf(svg)).toEqual(
      expect.arrayContaining(["greet", "MessageParticipant", "Hello there", "bye"]),
    )
  })

  it("titles actions by type where the console made their identifier up", () => {
    const id = "45d7b06a-9ba0-49e1-a926-c2c084b55dbe"

    const texts = textsOf(diagramFlow(flowOf(say(id, "Hello", "bye"), say("bye", ""))).svg)

    expect(texts).toContain("MessageParticipant")
    expect(texts).not.toContain(id)
  })

  it("dashes errors and explains its signs", () => {
    const { svg } = diagramFlow(flowOf(call("a", "b", "c"), say("b", "", "c"), say("c", "")))

    expect(svg.match(/<path class="error"|<path [^>]*class="error"/g)).toHaveLength(1)
    expect(svg).toMatch(/class="error"[^>]*stroke-dasharray/)
    expect(textsOf(svg)).toEqual(
      expect.arrayContaining(["speaks", "listens", "decides", "on an error"]),
    )
  })

  it("names a handler of many errors in the blocks that lead to it", () => {
    const { svg } = diagramFlow(
      flowOf(
        call("a", "b", "sorry"),
        call("b", "c", "sorry"),
        call("c", "bye", "sorry"),
        say("sorry", "", "bye"),
        say("bye", ""),
      ),
    )

    expect(textsOf(svg).filter((each) => each === "NoMatchingError → sorry")).toHaveLength(3)
    expect(svg).not.toContain('class="error"')
  })

  it("shows a way straight back in the block", () => {
    const { svg } = diagramFlow(flowOf(call("a", "b", "a"), say("b", "")))

    expect(textsOf(svg)).toContain("↻ NoMatchingError")
  })

  it("keeps blocks and labels of 40 actions apart", () => {
    const names = Array.from({ length: 40 }, (_, index) => `step ${index}`)
    const actions = names.map((name, index) =>
      index === 39 ? say(name, "") : call(name, `step ${index + 1}`, `step ${(index * 7) % 40}`),
    )

    const blocks = blocksOf(diagramFlow(flowOf(...actions)).svg)

    expect(blocks).toHaveLength(41)
    expect(overlapsOf(blocks)).toEqual([])
  })

  it("is well-formed and complete for any flow, and the same each time", () => {
    fc.assert(
      fc.property(randomFlow, (flow) => {
        const { svg, mermaid } = diagramFlow(flow)

        expect(xmlProblems(svg)).toEqual([])
        expect(blocksOf(svg).length).toBeGreaterThanOrEqual(flow.Actions.length)
        expect(mermaid.match(/^ {2}a\d+[[({]/gm)).toHaveLength(flow.Actions.length)
        expect(diagramFlow(flow)).toEqual({ svg, mermaid })
      }),
      { numRuns: 20 },
    )
  })

  it(`is well-formed for real flows (${corpusWords}), without a block over another`, () => {
    for (const { file, content } of corpusContents) {
      const { svg } = diagramFlow(content)
      expect({ file, problems: xmlProblems(svg) }).toEqual({ file, problems: [] })
      expect({ file, overlaps: overlapsOf(blocksOf(svg)) }).toEqual({ file, overlaps: [] })
    }
  })
})

function textsOf(svg: string): string[] {
  return [...svg.matchAll(/<(?:text|tspan)[^>]*>([^<]*)</g)].map(([, text]) => text ?? "")
}

interface Drawn {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

function blocksOf(svg: string): Drawn[] {
  const block =
    /<g [^>]*transform="translate\((\S+) (\S+)\)">(?:<title>[^<]*<\/title>)?\n?<rect width="(\d+)" height="(\d+)"/g
  return [...svg.matchAll(block)].map(([, ...numbers]) => {
    const [x = 0, y = 0, width = 0, height = 0] = numbers.map(Number)
    return { x, y, width, height }
  })
}

function overlapsOf(blocks: readonly Drawn[]): Drawn[][] {
  return blocks.flatMap((a, index) =>
    blocks
      .slice(index + 1)
      .filter(
        (b) =>
          a.x < b.x + b.width &&
          b.x < a.x + a.width &&
          a.y < b.y + b.height &&
          b.y < a.y + a.height,
      )
      .map((b) => [a, b]),
  )
}
