import { describe, expect, it } from "vitest"

import { validateFlow } from "../../src/index.ts"
import { corpusFlows, hasCorpus, legacyFlows } from "./corpus-files.ts"
import expectedFindings from "./expected-findings.json" with { type: "json" }

/** Findings of a file, counted by severity and code. */
function findingsOf(file: string, text: string, template: boolean): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { severity, code } of validateFlow(text, { template })) {
    const key = `${file} ${severity} ${code}`
    counts[key] = (counts[key] ?? 0) + 1
  }
  return counts
}

it("says for every explained finding why it is true", () => {
  expect(expectedFindings.length).toBeGreaterThan(0)
  expect(expectedFindings.filter(({ reason }) => reason.length < 30)).toEqual([])
})

const corpora = hasCorpus ? ["the corpus"] : []
if (!hasCorpus)
  process.stdout.write("left out: published flows, which `pnpm corpus` fetches into .corpus/\n")

describe.each(corpora)("published flows of %s", () => {
  it("have the findings that are explained, and no others", () => {
    const found = corpusFlows().map(({ name, text, template }) => findingsOf(name, text, template))

    const explained = expectedFindings.map(({ file, severity, code, count }) => [
      `${file} ${severity} ${code}`,
      count,
    ])
    expect(Object.assign({}, ...found)).toEqual(Object.fromEntries(explained))
  })
})

describe.each(corpora)("flows of %s in the console's old export format", () => {
  it("get the one issue that says so", () => {
    const codes = legacyFlows().map(({ text }) => validateFlow(text).map(({ code }) => code))

    expect(codes.length).toBeGreaterThan(0)
    expect(codes.filter((found) => found.join() !== "legacy-export")).toEqual([])
  })
})
