import { existsSync, readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"

import type { FlowContent } from "../../src/flow-content.ts"

const folder = fileURLToPath(new URL("../../../../../shared/corpus/flows/", import.meta.url))

/** Real flows, which lie beside the repository on some machines only; elsewhere none. */
export const corpusFlows: readonly { readonly file: string; readonly content: FlowContent }[] =
  existsSync(folder)
    ? readdirSync(folder).map((file) => ({
        file,
        content: JSON.parse(readFileSync(folder + file, "utf8")) as FlowContent,
      }))
    : []

/** Why a check over them did not run. */
export const noCorpus = "skipped: ../shared/corpus/flows is not there"
