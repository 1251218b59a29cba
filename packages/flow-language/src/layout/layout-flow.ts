import type { FlowAction, FlowContent, JsonObject, JsonValue } from "../flow-content.ts"
import { type FlowTransition, flowTransitions, transitionsFrom } from "./flow-transitions.ts"
import { lanesOf } from "./lanes.ts"
import { type Box, type PlacedBox, type Point, placeBoxes } from "./place-boxes.ts"

/**
 * The same flow with a position for each block, so that it opens tidily in Connect's flow designer: left to right, no
 * block over another, what happens after errors in lanes below. Other metadata stays as it is.
 *
 * Positions stand in lower camel case, as the console writes them; with the capitals of the documentation's example it
 * piles all blocks at the origin.
 */
export function layoutFlow(content: FlowContent): FlowContent {
  const metadata = content.Metadata ?? {}
  const actionMetadata = objectAt(metadata, "ActionMetadata")
  const placed = content.Actions.length === 0 ? [] : placedBlocks(content)
  const positions = new Map(
    placed.map(({ id, x, y }) => [id, { x: Math.round(x), y: Math.round(y) }]),
  )
  return {
    ...content,
    Metadata: {
      ...metadata,
      entryPointPosition: { x: 40, y: positions.get(content.StartAction)?.y ?? topMargin },
      ActionMetadata: {
        ...actionMetadata,
        ...Object.fromEntries(
          [...positions].map(([id, position]) => [
            id,
            { ...objectAt(actionMetadata, id), position },
          ]),
        ),
      },
    },
  }
}

// The designer's own measures, read from the spacing of published exports: no two blocks of one row stand closer than
// 205 units, and each outlet of a block adds a row.
const blockWidth = 205
const blockHeight = 120
const outletHeight = 45

const gap = 60
const rankGap = 110
const leftMargin = 240
const topMargin = 40

function placedBlocks(content: FlowContent): PlacedBox[] {
  const transitions = flowTransitions(content)
  const { main, others } = lanesOf(content, transitions)
  const place = laneLayout(content.Actions, transitions)
  const placed = movedTo(place(main, isSmooth), { x: leftMargin, y: topMargin })
  let laneTop = bottomOf(placed) + gap
  if (placed.length === 0) laneTop = topMargin
  const below: PlacedBox[] = []
  for (const group of others) {
    const x = leftOf(group, transitions, placed)
    below.push(...firstFreeRow(place(group, isAny), { x, y: laneTop }, below))
  }
  return [...placed, ...below]
}

function laneLayout(
  actions: readonly FlowAction[],
  transitions: readonly FlowTransition[],
): (ids: readonly string[], counts: (transition: FlowTransition) => boolean) => PlacedBox[] {
  // An outlet takes its row even where it leads nowhere.
  const outlets = new Map(actions.map((it) => [it.Identifier, transitionsFrom(it).length]))
  const block = (id: string): Box => ({
    id,
    width: blockWidth,
    height: blockHeight + outletHeight * (outlets.get(id) ?? 0),
  })
  return (ids, counts) => {
    const lane = new Set(ids)
    const lines = transitions.filter(
      (it) => it.from !== it.to && lane.has(it.from) && lane.has(it.to) && counts(it),
    )
    const placed = placeBoxes(ids.map(block), lines, {
      direction: "LR",
      boxes: gap,
      ranks: rankGap,
    })
    return [...placed.boxes]
  }
}

function isSmooth(transition: FlowTransition): boolean {
  return transition.kind !== "error"
}

function isAny(): boolean {
  return true
}

/** One column to the right of the first action whose error leads here. */
function leftOf(
  group: readonly string[],
  transitions: readonly FlowTransition[],
  placed: readonly PlacedBox[],
): number {
  const sources = new Set(transitions.filter((it) => group.includes(it.to)).map((it) => it.from))
  const columns = placed.filter((it) => sources.has(it.id)).map((it) => it.x)
  return columns.length === 0 ? leftMargin : Math.min(...columns) + blockWidth + rankGap
}

/** Moves a group down until it overlaps nothing that stands there already. */
function firstFreeRow(
  group: readonly PlacedBox[],
  corner: Point,
  taken: readonly PlacedBox[],
): PlacedBox[] {
  const moved = movedTo(group, corner)
  const inTheWay = taken.filter((it) => moved.some((box) => overlaps(box, it)))
  return inTheWay.length === 0
    ? moved
    : firstFreeRow(group, { x: corner.x, y: bottomOf(inTheWay) + gap }, taken)
}

function overlaps(a: PlacedBox, b: PlacedBox): boolean {
  return (
    a.x < b.x + b.width + gap &&
    b.x < a.x + a.width + gap &&
    a.y < b.y + b.height + gap &&
    b.y < a.y + a.height + gap
  )
}

function movedTo(boxes: readonly PlacedBox[], corner: Point): PlacedBox[] {
  const dx = corner.x - Math.min(...boxes.map((it) => it.x))
  const dy = corner.y - Math.min(...boxes.map((it) => it.y))
  return boxes.map((it) => ({ ...it, x: it.x + dx, y: it.y + dy }))
}

function bottomOf(boxes: readonly PlacedBox[]): number {
  return Math.max(...boxes.map((it) => it.y + it.height))
}

function objectAt(parent: JsonObject, key: string): JsonObject {
  const value: JsonValue | undefined = Object.hasOwn(parent, key) ? parent[key] : undefined
  return isObject(value) ? value : {}
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}
