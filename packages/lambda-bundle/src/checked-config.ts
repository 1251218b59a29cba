import { pathToFileURL } from "node:url"

import { type CallCenter, inLocale } from "@call-center/config"
import type { Locale } from "@call-center/domain"
import type { Plugin } from "esbuild"

/**
 * Puts the checked call-center.config.ts into the bundle as a value, so that a wrong one fails the build instead of a
 * call, and neither the checks nor their library are loaded on a cold start.
 */
export function checkedConfig(localeInstead: Locale | undefined): Plugin {
  return {
    name: "checked-config",
    setup(build) {
      build.onLoad({ filter: /[/\\]call-center\.config\.ts$/ }, async ({ path }) => {
        const module = (await import(pathToFileURL(path).href)) as { readonly default: CallCenter }
        const configured = module.default
        const callCenter = inLocale(configured, localeInstead ?? configured.locale)
        return { contents: `export default ${sourceOf(callCenter)}`, loader: "js" }
      })
    },
  }
}

/** The source text of a value made of plain objects, arrays, maps and primitives. */
function sourceOf(value: unknown): string {
  if (value instanceof Map) return `new Map(${sourceOf([...value])})`
  if (Array.isArray(value)) return `[${value.map(sourceOf).join(",")}]`
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "undefined"
  const entries = Object.entries(value).map(
    ([key, each]) => `${JSON.stringify(key)}:${sourceOf(each)}`,
  )
  return `{${entries.join(",")}}`
}
