import { inflateRawSync } from "node:zlib"

/** The texts that `packedTexts` packed at build time. */
export function unpackedTexts(packed: string): readonly string[] {
  return inflateRawSync(Buffer.from(packed, "base64")).toString("utf8").split("\n")
}
