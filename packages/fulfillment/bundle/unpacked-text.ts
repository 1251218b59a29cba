import { brotliDecompressSync } from "node:zlib"

import { fromEightyFive } from "./eighty-five.ts"

/** The text that `packedTexts` packed at build time. */
export function unpackedText(packed: string): string {
  return brotliDecompressSync(fromEightyFive(packed)).toString("utf8")
}
