import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { brotliCompressSync } from "node:zlib"

import { phoneMetadata } from "@call-center/domain/phone-metadata"
import { textlessNumbers } from "@call-center/domain/textless-numbers"
import type { OnLoadResult, Plugin } from "esbuild"

import { digitsOfText } from "./unpacked-text.ts"

/** Word lists and patterns of a language, which lie in folders of that name. */
const ofLanguages =
  /[/\\]understanding[/\\].*(?:lexicons|words)[/\\][a-z]{2}-[a-z]{2}(?:[/\\]\w+)?\.ts$/

/** String literals that are long enough to be worth it, without escapes, computed parts, names or paths of imports. */
const longTexts = /`[^`$\\]{16,}`|"[^"\\\n/]{16,}"(?!:)/gu

/** What is said in a language, most of it between what is filled in. */
const ofPrompts = /[/\\]fulfillment[/\\]src[/\\]prompts[/\\][a-z]{2}-[a-z]{2}\.ts$/
const quotes = /"[^"\\\n]*"(?!:)/gu

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

/**
 * Packs the long texts of a language and the numbering plans: they repeat themselves, and the bundle is read at each cold
 * start. Brotli knows English words and so packs them a tenth better than deflate; in base 85 it takes a sixteenth less room
 * than in base 64.
 */
export function packedTexts(): Plugin {
  return {
    name: "packed-texts",
    setup(build) {
      build.onLoad({ filter: ofLanguages }, ({ path }) => withPackedTexts(path, longTexts))
      build.onLoad({ filter: ofPrompts }, ({ path }) => withPackedTexts(path, quotes))
      for (const { name, value, filter } of numbers)
        build.onLoad({ filter }, () => ({
          contents: `${unpacking}
export const ${name} = JSON.parse(unpackedText(${JSON.stringify(packed(JSON.stringify(value)))}))`,
          loader: "js",
        }))
    },
  }
}

/** Texts shorter than that, quotes included, are not worth it; what holds a slash is the path of an import. */
const shortestText = 18

function withPackedTexts(path: string, candidates: RegExp): OnLoadResult {
  const texts: string[] = []
  const source = readFileSync(path, "utf8").replaceAll(candidates, (text) => {
    if (text.length < shortestText || text.includes("/")) return text
    texts.push(text.slice(1, -1).replaceAll(/\s+/gu, " "))
    return `texts[${texts.length - 1}]`
  })
  const contents = `${unpacking}
const texts = unpackedText(${JSON.stringify(packed(texts.join("\n")))}).split("\\n")
${source}`
  return { contents, loader: "ts" }
}

const unpacking = `import { unpackedText } from ${JSON.stringify(
  fileURLToPath(new URL("unpacked-text.ts", import.meta.url)),
)}`

function packed(text: string): string {
  const bytes = brotliCompressSync(text)
  const whole = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)])
  let digits = ""
  for (let at = 0; at < whole.length; at += 4) {
    const group = whole.readUInt32BE(at)
    for (let place = 85 ** 4; place >= 1; place /= 85)
      digits += digitsOfText[Math.floor(group / place) % 85]
  }
  return digits
}
