import {
  groupsTable,
  lostTable,
  ratesTable,
  type TallyAtRate,
  type TallyTable,
} from "@call-center/callers"
import { xmlAttribute, xmlText } from "@call-center/flow-language/catalogue"

import { failuresText } from "./failures-text.ts"

export interface ReportPage {
  /** Who rang, in one sentence. */
  readonly about: string
  /** The first is the one whose drop-off is drawn. */
  readonly rates: readonly [TallyAtRate, ...TallyAtRate[]]
  /** Names of the flows, each drawn in a file of its name. */
  readonly flows: readonly string[]
}

/** The page of a report: success over noise, by person and goal, and the flows with where callers were lost. */
export function reportPage({ about, rates, flows }: ReportPage): string {
  const [drawn] = rates
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Simulated callers</title>
<style>${style}</style>
<h1>Simulated callers</h1>
<p>${xmlText(about)}</p>
<h2>Success over noise</h2>
${tableOf(ratesTable(rates))}
${rates.map((rate) => rateSection(rate)).join("\n")}
<h2>Calls by block, and those lost there, at ${percent(drawn.noise)}</h2>
${flows.map((name) => flowFigure(name)).join("\n")}
</html>
`
}

function rateSection({ noise, tally }: TallyAtRate): string {
  const lost = lostTable(tally)
  const failures = failuresText(tally)
  return `<h2>By person and goal, at ${percent(noise)}</h2>
${tableOf(groupsTable(tally))}
${lost.length === 0 ? "<p>Everybody reached their goal.</p>" : tableOf(lost)}
${failures === "" ? "" : `<details><summary>Calls that failed, one by one</summary><pre>${xmlText(failures)}</pre></details>`}`
}

function flowFigure(name: string): string {
  const file = `${encodeURIComponent(name)}.svg`
  return `<figure><figcaption><a href="${file}">${xmlText(name)}</a></figcaption><div class="wide"><img src="${file}" alt="The flow ${xmlAttribute(name)}, with how many calls came by each block"></div></figure>`
}

function tableOf([heads = [], ...rows]: TallyTable): string {
  const head = heads.map((cell) => `<th scope="col">${xmlText(cell)}</th>`).join("")
  const body = rows
    .map(
      ([first = "", ...cells]) =>
        `<tr><th scope="row">${xmlText(first)}</th>${cells.map((cell, at) => cellOf(cell, heads[at + 1] ?? "")).join("")}</tr>`,
    )
    .join("\n")
  return `<div class="wide"><table><thead><tr>${head}</tr></thead><tbody>\n${body}\n</tbody></table></div>`
}

/** Heads of shares that are none of success. */
const otherShares: ReadonlySet<string> = new Set(["partly", "of all"])

/** A share of success is drawn as a bar; what must be 0 and is not stands out. */
function cellOf(cell: string, head: string): string {
  const [, reached] = otherShares.has(head) ? [] : (/^([\d.]+) %/u.exec(cell) ?? [])
  if (reached !== undefined)
    return `<td class="share" style="--reached: ${reached}%">${xmlText(cell)}</td>`
  const isWrong = mustBeNone.has(head) && cell !== "0"
  return isWrong ? `<td class="wrong">${xmlText(cell)}</td>` : `<td>${xmlText(cell)}</td>`
}

const mustBeNone: ReadonlySet<string> = new Set(["unwanted", "told of others", "broke off"])

function percent(noise: number): string {
  return `${Number((noise * 100).toFixed(2))} % noise`
}

const style = `
:root { color-scheme: light dark; --line: #d0d7de; --bar: #b4e3c1; --rest: #f6d5d2; --wrong: #cf222e }
@media (prefers-color-scheme: dark) { :root { --line: #3d444d; --bar: #1f5130; --rest: #5b2a28; --wrong: #ff7b72 } }
body { font: 15px/1.5 ui-sans-serif, system-ui, sans-serif; margin: 0 auto; max-width: 85rem; padding: 1rem }
h1 { font-size: 1.5rem } h2 { font-size: 1.15rem; margin-top: 2rem }
.wide { overflow-x: auto; max-width: 100% }
table { border-collapse: collapse; margin: .5rem 0 1rem; font-variant-numeric: tabular-nums }
th, td { padding: .2rem .5rem; text-align: right; white-space: nowrap; border-bottom: 1px solid var(--line) }
th:first-child { text-align: left; position: sticky; left: 0; background: Canvas } thead th { vertical-align: bottom }
.share { background: linear-gradient(to right, var(--bar) var(--reached), var(--rest) 0) }
.wrong { color: var(--wrong); font-weight: 700 }
pre { overflow-x: auto; font-size: 13px } figure { margin: 1rem 0 } figcaption { font-weight: 600 }
img { display: block; background: #fff; max-width: none; border: 1px solid var(--line) }
`
