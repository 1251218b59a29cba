import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { brotliCompressSync } from "node:zlib"

import { phoneMetadata } from "@call-center/domain/phone-metadata"
import type { Plugin } from "esbuild"

/** Word lists and patterns of a language, which lie in folders of that name. */
const ofLanguages =
  /[/\\]understanding[/\\].*(?:lexicons|words)[/\\][a-z]{2}-[a-z]{2}(?:[/\\]\w+)?\.ts$/

/** String literals that are long enough to be worth it, without escapes, computed parts, names or paths of imports. */
const longTexts = /`[^`$\\]{16,}`|"[^"\\\n/]{16,}"(?!:)/gu

/** The numbering plans of the countries served, one JSON text. */
const ofNumberingPlans = /[/\\]domain[/\\]src[/\\]phone-metadata\.ts$/

/**
 * Packs the long texts of a language and the numbering plans: they repeat themselves, and the bundle is read at each cold
 * start. Brotli knows English words and so packs them a tenth better than deflate.
 */
export function packedTexts(): Plugin {
  return {
    name: "packed-texts",
    setup(build) {
      build.onLoad({ filter: ofLanguages }, ({ path }) => {
        const texts: string[] = []
        const source = readFileSync(path, "utf8").replaceAll(longTexts, (text) => {
          texts.push(text.slice(1, -1).replaceAll(/\s+/gu, " "))
          return `texts[${texts.length - 1}]`
        })
        const contents = `${unpacking}
const texts = unpackedText("${packed(texts.join("\n"))}").split("\\n")
${source}`
        return { contents, loader: "ts" }
      })
      build.onLoad({ filter: ofNumberingPlans }, () => {
        const contents = `${unpacking}
export const phoneMetadata = JSON.parse(unpackedText("${packed(JSON.stringify(phoneMetadata))}"))`
        return { contents, loader: "js" }
      })
    },
  }
}

const unpacking = `import { unpackedText } from ${JSON.stringify(
  fileURLToPath(new URL("unpacked-text.ts", import.meta.url)),
)}`

function packed(text: string): string {
  return brotliCompressSync(text).toString("base64")
}
