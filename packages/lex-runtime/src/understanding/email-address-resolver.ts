import type { Language } from "./language.ts"
import type { SlotResolver } from "./slot-reading.ts"

const ADDRESS = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/u

/** AMAZON.EmailAddress: written, or spoken as "jane dot doe at example dot com". */
export function emailAddressResolver({ spokenEmail }: Language): SlotResolver {
  return {
    find: () => [],
    answer({ raw }) {
      const [at, dot] = spokenEmail
      const written = raw
        .toLowerCase()
        .replaceAll(new RegExp(String.raw`\s+${dot}\s+`, "gu"), ".")
        .replaceAll(new RegExp(String.raw`\s+${at}\s+`, "gu"), "@")
      const address = ADDRESS.exec(written)?.[0]
      return address === undefined
        ? undefined
        : { original: raw.trim(), interpreted: address, resolved: [address] }
    },
  }
}
