import type { Plugin } from "esbuild"

/** Parts of `@smithy/core` that no turn uses, and what stands in for each. */
const standIns: Readonly<Record<string, string>> = {
  // Retries are the standard ones; only adaptive ones are limited in rate.
  DefaultRateLimiter: unavailable("DefaultRateLimiter"),
  AdaptiveRetryStrategy: unavailable("AdaptiveRetryStrategy"),
  // Node has node:crypto, which the SDK takes where it is there.
  Sha256Js: unavailable("Sha256Js"),
  Sha256WebCrypto: unavailable("Sha256WebCrypto"),
  // Lambda names its region in the environment; instance metadata is for EC2.
  getInstanceMetadataRegion: "export const getInstanceMetadataRegion = async () => undefined",
}

/** Leaves those parts out of the bundle: a caller waits for every byte on a cold start. */
export const withoutUnusedParts: Plugin = {
  name: "without-unused-parts",
  setup(build) {
    const names = Object.keys(standIns).join("|")
    build.onLoad(
      { filter: new RegExp(`[/\\\\]@smithy[/\\\\]core[/\\\\].*[/\\\\](?:${names})\\.js$`) },
      ({ path }) => {
        const [, name = ""] = /(\w+)\.js$/u.exec(path) ?? []
        return { contents: standIns[name] ?? "", loader: "js" }
      },
    )
  },
}

function unavailable(name: string): string {
  return `export class ${name} { constructor() { throw new Error("${name} is not in this bundle") } }`
}
