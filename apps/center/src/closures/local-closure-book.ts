import { readClosures, writeClosures } from "@call-center/contact-flows/closures-file"

import type { ClosureBook } from "./closure-book.ts"

/** Closings of the local call centre whose demos lie in a folder: the next call there hears them. */
export function localClosureBook(folder: string): ClosureBook {
  return {
    by: async () => "local",
    list: async (closed) =>
      readClosures(folder)[closed].map(({ name, description }) => ({
        id: name,
        name,
        description,
      })),
    add: async (closed, override, description) => {
      const kept = readClosures(folder)
      writeClosures(folder, {
        ...kept,
        [closed]: [...kept[closed], { ...override, description }],
      })
    },
    remove: async (closed, id) => {
      const kept = readClosures(folder)
      writeClosures(folder, { ...kept, [closed]: kept[closed].filter(({ name }) => name !== id) })
    },
  }
}
