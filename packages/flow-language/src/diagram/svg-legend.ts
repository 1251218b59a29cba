import type { ActionRole } from "../rule/action-rule.ts"
import { errorColour, roleColours } from "./palette.ts"

const meanings: readonly (readonly [ActionRole, string])[] = [
  ["speaks", "speaks"],
  ["listens", "listens"],
  ["decides", "decides"],
  ["works", "sets or calls"],
  ["leaves", "ends or hands over"],
]

/** Room that the legend takes. */
export const legendSize = { width: 800, height: 30 } as const

/** What the colours and lines mean, in one row. */
export function svgLegendText(x: number, y: number): string {
  const roles = meanings.map(([role, meaning], index) => {
    const { fill, line } = roleColours[role]
    return `<rect x="${index * 100}" width="14" height="14" rx="3" fill="${fill}" stroke="${line}"/><text x="${index * 100 + 20}" y="11">${meaning}</text>`
  })
  return [
    `<g class="legend" transform="translate(${x} ${y})" font-size="11">`,
    ...roles,
    `<path d="M545 7h36" stroke="${errorColour.line}" stroke-width="1.4" stroke-dasharray="5 4"/><text x="588" y="11">on an error</text>`,
    `<rect x="660" y="-2" width="24" height="18" rx="9" fill="${errorColour.fill}"/><text x="690" y="11">error, handled there</text>`,
    "</g>",
  ].join("")
}
