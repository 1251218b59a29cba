import { mkdirSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"

import { command } from "@call-center/command-line"

import { root } from "../root.ts"
import { extracted } from "./extracted.ts"
import sources from "./sources.json" with { type: "json" }

const folder = join(root, ".corpus")

/** Fetches what other people have published, from the commits that `sources.json` names, into `.corpus/`. */
export const corpusCommand = command({
  summary:
    "Fetches 171 flows and 4 Lex events that others published, for the tests that are better with them.",
  details:
    "  They come from github.com at fixed commits into .corpus/, and stay under the licences of their repositories: they\n  are for tests on your own machine. A file that can't be fetched is named; the others are kept.",
  run: async (_told, terminal) => {
    let missing = 0
    for (const [index, source] of sources.entries()) {
      terminal.progress(`${index + 1} of ${sources.length} ${source.repository}`)
      const text = await textAt(addressOf(source)).then(
        (found) => found && extracted(source, found),
      )
      if (text === undefined) {
        missing += 1
        terminal.note(`not fetched: ${addressOf(source)}\n`)
        continue
      }
      const file = join(folder, source.file)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, text)
    }
    const listed = sources.filter(({ file }) => file.startsWith("flows/"))
    const entries = listed.map(({ file, template = false }) => ({ file, placeholders: template }))
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, "flows.json"), `${JSON.stringify(entries, undefined, 1)}\n`)
    terminal.print(`${sources.length - missing} of ${sources.length} files are in .corpus/\n`)
    return missing === 0 ? 0 : 1
  },
})

/** Where GitHub serves a file as it was at a commit. */
export function addressOf(source: {
  readonly repository: string
  readonly commit: string
  readonly path: string
}): string {
  const path = source.path.split("/").map(encodeURIComponent).join("/")
  return `https://raw.githubusercontent.com/${source.repository}/${source.commit}/${path}`
}

async function textAt(address: string): Promise<string | undefined> {
  const answer = await fetch(address).catch(() => undefined)
  return answer?.ok === true ? answer.text() : undefined
}
