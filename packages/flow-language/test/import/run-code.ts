import vm from "node:vm"

import { transformSync } from "esbuild"

import * as flowLanguage from "../../src/index.ts"

/** Runs generated TypeScript in this process, and gives back the `content` that it exports. */
export function contentOf(code: string): unknown {
  const { code: script } = transformSync(code, { loader: "ts", format: "cjs" })
  const module: { exports: { content?: unknown } } = { exports: {} }
  const run = vm.runInThisContext(`(function (module, require) {${script}\n})`) as (
    module: unknown,
    require: (name: string) => unknown,
  ) => void
  run(module, (name) => {
    if (name !== "@call-center/flow-language") throw new Error(`no import of ${name} was expected`)
    return flowLanguage
  })
  return module.exports.content
}
