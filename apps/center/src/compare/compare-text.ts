import type { ComparedTurn } from "./compare-turns.ts"
import { slotsText } from "./differences.ts"

/** The turns that differ, side by side, and how many there are. */
export function compareText(turns: readonly ComparedTurn[]): string {
  const differing = turns.filter(({ differs }) => differs.length > 0)
  const same = turns.length - differing.length
  return `${differing.map(turnText).join("")}${turns.length} turns: ${same} the same, ${differing.length} different
`
}

function turnText({ conversation, said, local, deployed, differs }: ComparedTurn): string {
  const rows = differs.map((what) => {
    const shown = what === "slots" ? slotsText : (turn: typeof local) => turn[what]
    return `  ${what}\n    here:     ${shown(local) || "-"}\n    deployed: ${shown(deployed) || "-"}\n`
  })
  return `${conversation}: "${said}"\n${rows.join("")}`
}
