import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import process from "node:process"

/** A flow of the corpus, which `pnpm corpus` fetches. */
export interface CorpusFile {
  readonly name: string
  readonly text: string
  /** Whether it holds placeholders for another tool to fill in. */
  readonly template: boolean
}

const corpus = process.env["CALL_CENTER_CORPUS"] ?? ""

export const hasCorpus = existsSync(join(corpus, "flows.json"))

/** Flows that the services' own samples publish. */
export function corpusFlows(): readonly CorpusFile[] {
  const listed: unknown = JSON.parse(readFileSync(join(corpus, "flows.json"), "utf8"))
  const templates = new Set(
    (listed as { file: string; placeholders: boolean }[])
      .filter(({ placeholders }) => placeholders)
      .map(({ file }) => file.replace("flows/", "")),
  )
  return filesIn("flows").map(({ name, text }) => ({ name, text, template: templates.has(name) }))
}

/** Flows in the console's old export format. */
export function legacyFlows(): readonly CorpusFile[] {
  return filesIn("legacy").map(({ name, text }) => ({ name, text, template: false }))
}

function filesIn(folder: string): { name: string; text: string }[] {
  return readdirSync(join(corpus, folder)).map((name) => ({
    name,
    text: readFileSync(join(corpus, folder, name), "utf8"),
  }))
}
