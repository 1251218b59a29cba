import { readFileSync, readdirSync } from "node:fs"
import { extname, join } from "node:path"

/** A file of the page, ready to be sent. */
export interface PageFile {
  readonly content: Buffer
  readonly headers: Readonly<Record<string, string>>
}

/** Everything that the page consists of, by path: `/` is the page itself. */
export type PageFiles = ReadonlyMap<string, PageFile>

const contentTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
}

/** The page asks nobody else for anything, is shown in no other page, and tells no other site its address. */
const securityHeaders = {
  "content-security-policy":
    "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "microphone=(self), camera=(), geolocation=()",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "cache-control": "no-cache",
} as const

/** Reads the built page into memory. Throws what `readdirSync` throws when the folder is not there. */
export function readPageFiles(folder: string): PageFiles {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
  return new Map(
    paths.map((path) => [
      path === "index.html" ? "/" : `/${path.replaceAll("\\", "/")}`,
      {
        content: readFileSync(join(folder, path)),
        headers: {
          ...securityHeaders,
          "content-type": contentTypes[extname(path)] ?? "application/octet-stream",
        },
      },
    ]),
  )
}
