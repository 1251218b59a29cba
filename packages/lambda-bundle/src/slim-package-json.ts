import { readFile } from "node:fs/promises"

import type { Plugin } from "esbuild"

/** Keeps of a package.json that code imports just what that code reads of it: the version. */
export const slimPackageJson: Plugin = {
  name: "slim-package-json",
  setup(build) {
    build.onLoad({ filter: /[/\\]node_modules[/\\].*[/\\]package\.json$/ }, async ({ path }) => {
      const { version } = JSON.parse(await readFile(path, "utf8")) as { readonly version?: string }
      return { contents: JSON.stringify({ version }), loader: "json" }
    })
  },
}
