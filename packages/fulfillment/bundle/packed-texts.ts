import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { deflateRawSync } from "node:zlib"

import type { Plugin } from "esbuild"

/** Word lists and patterns of a language, which lie in folders of that name. */
const ofLanguages =
  /[/\\]understanding[/\\].*(?:lexicons|words)[/\\][a-z]{2}-[a-z]{2}(?:[/\\]\w+)?\.ts$/

/** String literals that are long enough to be worth it, without escapes, computed parts, names or paths of imports. */
const longTexts = /`[^`$\\]{16,}`|"[^"\\\n/]{16,}"(?!:)/gu

/** Packs the long texts of a language: words repeat themselves, and the bundle is read at each cold start. */
export function packedTexts(): Plugin {
  const unpack = fileURLToPath(new URL("unpacked-texts.ts", import.meta.url))
  return {
    name: "packed-texts",
    setup(build) {
      build.onLoad({ filter: ofLanguages }, ({ path }) => {
        const texts: string[] = []
        const source = readFileSync(path, "utf8").replaceAll(longTexts, (text) => {
          texts.push(text.slice(1, -1).replaceAll(/\s+/gu, " "))
          return `texts[${texts.length - 1}]`
        })
        const packed = deflateRawSync(texts.join("\n"), { level: 9 }).toString("base64")
        const contents = `import { unpackedTexts } from ${JSON.stringify(unpack)}
const texts = unpackedTexts("${packed}")
${source}`
        return { contents, loader: "ts" }
      })
    },
  }
}
