import type { CallCenter } from "@call-center/config"
import type { Plugin } from "esbuild"

/**
 * Puts the checked call centre into the bundle in place of call-center.config.ts, so that neither the checks nor their
 * library are loaded on a cold start.
 */
export function checkedConfig(callCenter: CallCenter): Plugin {
  return {
    name: "checked-config",
    setup(build) {
      build.onLoad({ filter: /[/\\]call-center\.config\.ts$/ }, () => ({
        contents: `export default ${sourceOf(callCenter)}`,
        loader: "js",
      }))
    },
  }
}

/** The source text of a value made of plain objects, arrays, maps and primitives. */
export function sourceOf(value: unknown): string {
  if (value instanceof Map) return `new Map(${sourceOf([...value])})`
  if (Array.isArray(value)) return `[${value.map(sourceOf).join(",")}]`
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "undefined"
  const entries = Object.entries(value).map(
    ([key, each]) => `${JSON.stringify(key)}:${sourceOf(each)}`,
  )
  return `{${entries.join(",")}}`
}
