// Loads one bundle as Lambda does and answers one turn; prints how many milliseconds each took.
import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { performance } from "node:perf_hooks"
import process from "node:process"
import { pathToFileURL } from "node:url"

const [bundle = "", eventFile = ""] = process.argv.slice(2)
const event = JSON.parse(readFileSync(eventFile, "utf8"))

const start = performance.now()
const { handler } = bundle.endsWith(".cjs")
  ? createRequire(import.meta.url)(bundle)
  : await import(pathToFileURL(bundle).href)
const loaded = performance.now()
const response = await handler(event)
const answered = performance.now()

const closed = response.sessionState.dialogAction.type === "Close"
if (!closed || response.sessionState.intent.state !== "Fulfilled")
  throw new Error(`expected an answered turn, got ${JSON.stringify(response)}`)
process.stderr.write(JSON.stringify({ init: loaded - start, turn: answered - start }))
