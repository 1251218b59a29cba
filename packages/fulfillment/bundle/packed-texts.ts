import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { brotliCompressSync } from "node:zlib"

import { phoneMetadata } from "@call-center/domain/phone-metadata"
import { textlessNumbers } from "@call-center/domain/textless-numbers"
import type { Plugin } from "esbuild"

import { inEightyFive } from "./eighty-five.ts"

/** Word lists and patterns of a language, and what is said in it, each in a file or folder of that name. */
const ofLanguages =
  /[/\\]fulfillment[/\\]src[/\\](?:prompts|understanding[/\\].*(?:lexicons|words))[/\\]([a-z]{2}-[a-z]{2})(?:[/\\]\w+)?\.ts$/

/** String literals that are long enough to be worth it, without escapes, computed parts, names or paths of imports. */
const longTexts = /`[^`$\\]{16,}`|"[^"\\\n/]{16,}"(?!:)/gu

/** Of what is said, most stands between what is filled in. */
const quotes = /"[^"\\\n]*"(?!:)/gu
const ofPrompts = /[/\\]prompts[/\\][a-z]{2}-[a-z]{2}\.ts$/

/** Patterns have names, which are packed with them. */
const ofPatterns = /[/\\]patterns\.ts$/
const namedText = /(\w+):\s+"([^"]*)",\n/gu

/** The numbering plans of the countries served and their numbers without texts, each one JSON text. */
const numbers = [
  {
    name: "phoneMetadata",
    value: phoneMetadata,
    filter: /[/\\]domain[/\\]src[/\\]phone-metadata\.ts$/,
  },
  {
    name: "textlessNumbers",
    value: textlessNumbers,
    filter: /[/\\]domain[/\\]src[/\\]textless-numbers\.ts$/,
  },
]

const namespace = "packed-texts"

/**
 * Packs the long texts of a language, those of all its files together, and the numbering plans: they repeat themselves,
 * and the bundle is read at each cold start. Brotli knows English words and so packs them a tenth better than deflate.
 */
export function packedTexts(): Plugin {
  return {
    name: "packed-texts",
    setup(build) {
      build.onResolve({ filter: /^packed-texts:/ }, ({ path }) => ({
        path: path.slice(path.indexOf(":") + 1),
        namespace,
      }))
      build.onLoad({ filter: /.*/, namespace }, ({ path }) => {
        const texts = filesOf(path).flatMap((each) => taken(each).texts)
        const contents = `${unpacking}
export const texts = unpackedText("${packed(texts.join("\n"))}").split("\\n")`
        return { contents, loader: "js", resolveDir: import.meta.dirname }
      })
      build.onLoad({ filter: ofLanguages }, ({ path }) => {
        const locale = localeOf(path)
        const files = filesOf(locale)
        const before = files.slice(0, files.indexOf(path)).flatMap((each) => taken(each).texts)
        const contents = `import { texts } from ${JSON.stringify(`packed-texts:${locale}`)}
${taken(path, before.length).source}`
        return { contents, loader: "ts" }
      })
      for (const { name, value, filter } of numbers)
        build.onLoad({ filter }, () => ({
          contents: `${unpacking}
export const ${name} = JSON.parse(unpackedText("${packed(JSON.stringify(value))}"))`,
          loader: "js",
        }))
    },
  }
}

const sources = fileURLToPath(new URL("../src", import.meta.url))

/** All files of a language, in the order of their names: they share one packed text. */
function filesOf(locale: string | undefined): readonly string[] {
  return readdirSync(sources, { recursive: true, encoding: "utf8" })
    .map((each) => join(sources, each))
    .filter((each) => localeOf(each) === locale)
    .toSorted()
}

function localeOf(path: string): string | undefined {
  return ofLanguages.exec(path)?.[1]
}

/** Texts shorter than that, quotes included, are not worth it; what holds a slash is the path of an import. */
const shortestText = 18

/** The texts of a file, and its source with each of them named by its place, counted from `first`. */
function taken(
  path: string,
  first = 0,
): { readonly texts: readonly string[]; readonly source: string } {
  if (ofPatterns.test(path)) return takenWhole(path, first)
  const texts: string[] = []
  const candidates = ofPrompts.test(path) ? quotes : longTexts
  const source = readFileSync(path, "utf8").replaceAll(candidates, (text) => {
    if (text.length < shortestText || text.includes("/")) return text
    texts.push(text.slice(1, -1).replaceAll(/\s+/gu, " "))
    return `texts[${first + texts.length - 1}]`
  })
  return { texts, source }
}

/** A file that holds nothing but named texts, as one. */
function takenWhole(path: string, first: number): ReturnType<typeof taken> {
  const named = [...readFileSync(path, "utf8").matchAll(namedText)]
  const text = JSON.stringify(Object.fromEntries(named.map(([, name, each]) => [name, each])))
  return { texts: [text], source: `export const patterns = JSON.parse(texts[${first}])` }
}

const unpacking = `import { unpackedText } from ${JSON.stringify(
  fileURLToPath(new URL("unpacked-text.ts", import.meta.url)),
)}`

function packed(text: string): string {
  return inEightyFive(brotliCompressSync(text))
}
