import type { Locale } from "@call-center/domain"
import type { Plugin } from "esbuild"

/** Leaves out the words of every locale but one: a call centre speaks the one that its config names. */
export function configuredLocale(locale: Locale): Plugin {
  return {
    name: `configured-locale ${locale}`,
    setup(build) {
      const ours = locale.toLowerCase().replace("_", "-")
      build.onLoad(
        {
          filter:
            /[/\\]src[/\\](prompts|understanding[/\\](?:\w+[/\\])*(?:lexicons|words))[/\\][a-z]{2}-[a-z]{2}\.ts$/,
        },
        ({ path }) => {
          const name = path.slice(-8, -3)
          if (name === ours) return undefined
          return { contents: `export const ${exportOf(name)} = undefined`, loader: "js" }
        },
      )
    },
  }
}

/** `en-us` exports `enUs`. */
function exportOf(name: string): string {
  return `${name.slice(0, 2)}${name.slice(3, 4).toUpperCase()}${name.slice(4)}`
}
