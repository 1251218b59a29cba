import { brotliDecompressSync } from "node:zlib"

/** The text that `packedTexts` packed at build time. */
export function unpackedText(packed: string): string {
  return brotliDecompressSync(Buffer.from(packed, "base64")).toString("utf8")
}
