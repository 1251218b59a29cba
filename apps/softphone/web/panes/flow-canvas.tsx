import type { JSX } from "preact"
import { useEffect, useLayoutEffect, useMemo, useRef } from "preact/hooks"

import type { FlowPicture } from "../../src/protocol/server-frame.ts"
import { chosenBlock, flowMode, foundBlocks, zoomWish } from "../app/flow-view.ts"
import { traces } from "../app/store.ts"
import {
  type Point,
  type ViewBox,
  centredOn,
  fitted,
  panned,
  pinched,
  wheelFactor,
  zoomed,
} from "../state/view-box.ts"
import { blockBox, paintFlow } from "./paint-flow.ts"

const steps: Readonly<Record<string, (view: ViewBox, size: DOMRect) => ViewBox>> = {
  ArrowLeft: (view) => panned(view, -0.1, 0),
  ArrowRight: (view) => panned(view, 0.1, 0),
  ArrowUp: (view) => panned(view, 0, -0.1),
  ArrowDown: (view) => panned(view, 0, 0.1),
  "+": (view, size) => zoomed(view, 1.25, { size }),
  "-": (view, size) => zoomed(view, 0.8, { size }),
}

/** The drawing of a flow, with the way of the call in it; it can be moved, zoomed and clicked. */
export function FlowCanvas({ flow }: { readonly flow: FlowPicture }): JSX.Element {
  const canvas = useRef<HTMLDivElement>(null)
  const view = useRef<ViewBox | undefined>(undefined)
  const fingers = useRef(new Map<number, Point>())
  const drawing = useMemo(() => ({ __html: flow.svg }), [flow.svg])
  const svgOf = () => canvas.current?.querySelector("svg") ?? undefined
  const { current, last, flows } = traces.value
  const place = last?.flow === flow.name ? last.identifier : undefined
  const live = current?.flow === flow.name ? current.identifier : undefined
  const chosen = chosenBlock.value?.flow === flow.name ? chosenBlock.value.identifier : undefined
  const found = foundBlocks.value
  const mode = flowMode.value

  // Straight to the drawing: another rendering of the page would come a frame later, and paint all of it once more.
  const look = (svg: SVGSVGElement, { x, y, width, height }: ViewBox) => {
    view.current = { x, y, width, height }
    const shown = `${x} ${y} ${width} ${height}`
    if (svg.getAttribute("viewBox") !== shown) svg.setAttribute("viewBox", shown)
  }

  const change = (how: (view: ViewBox, size: DOMRect) => ViewBox) => {
    const svg = svgOf()
    const size = canvas.current?.getBoundingClientRect()
    if (svg === undefined || size === undefined || view.current === undefined) return
    flowMode.value = "free"
    look(svg, how(view.current, size))
  }

  const lift = ({ pointerId }: PointerEvent) => {
    fingers.current.delete(pointerId)
  }

  useLayoutEffect(() => {
    const svg = svgOf()
    if (svg !== undefined)
      paintFlow(svg, { trace: flows.get(flow.name), current: live, chosen, found })
  }, [flow, flows, live, chosen, found])

  useLayoutEffect(() => {
    const svg = svgOf()
    const pane = canvas.current
    if (svg === undefined || pane === null) return undefined
    const show = () => {
      const size = pane.getBoundingClientRect()
      if (size.width === 0 || size.height === 0) return
      const [soughtOne] = found
      const focus = soughtOne ?? chosen ?? place
      const box = focus === undefined ? undefined : blockBox(svg, focus)
      if (mode === "free") look(svg, view.current ?? fitted(wholeOf(svg), size))
      else if (mode === "fit" || box === undefined) look(svg, fitted(wholeOf(svg), size))
      else look(svg, centredOn(box, size))
    }
    show()
    const observer = new ResizeObserver(show)
    observer.observe(pane)
    return () => {
      observer.disconnect()
    }
  }, [flow, place, chosen, found, mode])

  const wish = zoomWish.value
  useEffect(() => {
    if (wish === undefined) return
    zoomWish.value = undefined
    change((seen, size) => zoomed(seen, wish, { size }))
  }, [wish])

  return (
    <div
      class="canvas"
      ref={canvas}
      role="group"
      tabIndex={0}
      aria-label={`Drawing of ${flow.name}: arrow keys move it, plus and minus zoom`}
      onKeyDown={(event) => {
        const step = steps[event.key]
        if (step === undefined) return
        event.preventDefault()
        change(step)
      }}
      onWheel={(event) => {
        event.preventDefault()
        const at = { x: event.clientX, y: event.clientY }
        change((seen, size) => {
          const point = {
            x: seen.x + ((at.x - size.left) / size.width) * seen.width,
            y: seen.y + ((at.y - size.top) / size.height) * seen.height,
          }
          return zoomed(seen, wheelFactor(event), { size, point })
        })
      }}
      onPointerDown={(event) => {
        fingers.current.set(event.pointerId, { x: event.clientX, y: event.clientY })
      }}
      onPointerUp={lift}
      onPointerCancel={lift}
      onPointerLeave={lift}
      onPointerMove={(event) => {
        if (event.buttons !== 1) return
        const down = fingers.current
        const before = down.get(event.pointerId)
        const [one, other] = down
        const now = { x: event.clientX, y: event.clientY }
        down.set(event.pointerId, now)
        // Dragged in from elsewhere.
        if (before === undefined) return
        change((seen, size) => {
          if (one === undefined || other === undefined)
            return panned(seen, (before.x - now.x) / size.width, (before.y - now.y) / size.height)
          const still = one[0] === event.pointerId ? other[1] : one[1]
          const within = ({ x, y }: Point) => ({ x: x - size.left, y: y - size.top })
          return pinched(seen, size, {
            from: [within(still), within(before)],
            to: [within(still), within(now)],
          })
        })
      }}
      onClick={({ target }) => {
        const block = (target as Element).closest<SVGGElement>("[data-action]")
        const identifier = block?.dataset["action"]
        chosenBlock.value = identifier === undefined ? undefined : { flow: flow.name, identifier }
      }}
      dangerouslySetInnerHTML={drawing}
    />
  )
}

function wholeOf(svg: SVGSVGElement): ViewBox {
  const boxes = Array.from(svg.querySelectorAll<SVGGElement>("[data-action]"), (block) =>
    blockBox(svg, block.dataset["action"] ?? ""),
  ).filter((box) => box !== undefined)
  const left = Math.min(...boxes.map(({ x }) => x)) - 40
  const top = Math.min(...boxes.map(({ y }) => y)) - 80
  const right = Math.max(...boxes.map(({ x, width }) => x + width)) + 40
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height)) + 40
  return { x: left, y: top, width: right - left, height: bottom - top }
}
