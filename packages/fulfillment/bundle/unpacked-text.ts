import { brotliDecompressSync } from "node:zlib"

/** The text that `packedTexts` packed at build time. */
export function unpackedText(packed: string): string {
  const bytes = Buffer.alloc((packed.length / 5) * 4)
  for (let at = 0; at < packed.length; at += 5) {
    let group = 0
    for (const digit of packed.slice(at, at + 5)) group = group * 85 + digitsOfText.indexOf(digit)
    bytes.writeUInt32BE(group, (at / 5) * 4)
  }
  return brotliDecompressSync(bytes).toString("utf8")
}

/** The 85 digits in which four bytes take five characters of a string without escapes. */
export const digitsOfText =
  "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#"
