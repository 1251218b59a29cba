import type { Tally } from "@call-center/callers"

const blockStart =
  /<g data-action="(?<block>[^"]*)"[^>]*><title>[^<]*<\/title><rect width="(?<width>\d+)"[^>]*\/>/gu

/** A flow's picture with a label on each block: calls that came by, and those that were lost there. */
export function drawDropOff(flow: string, svg: string, { blocks }: Pick<Tally, "blocks">): string {
  return svg.replaceAll(blockStart, (drawn, block: string, width: string) => {
    const { calls: came = 0, lost = 0 } = blocks[`${flow} ${block}`] ?? {}
    const label = `${came.toLocaleString("en")} calls${lost > 0 ? `, ${lost.toLocaleString("en")} lost` : ""}`
    const labelWidth = 12 + label.length * 6
    const x = Number(width) - labelWidth + 6
    const fill = came === 0 ? "#57606a" : lost > 0 ? "#cf222e" : "#1a7f37"
    return `${drawn}<g class="drop-off"><rect x="${x}" y="-9" width="${labelWidth}" height="18" rx="9" fill="${fill}"/><text x="${x + 6}" y="4" font-size="10.5" fill="#ffffff">${label}</text></g>`
  })
}
