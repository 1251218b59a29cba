import type { FlowContent } from "../../src/index.ts"
import { corpusFlows, hasCorpus } from "./corpus-files.ts"

/** Real flows, parsed; none where the corpus does not lie beside the repository. */
export const corpusContents: readonly { readonly file: string; readonly content: FlowContent }[] =
  hasCorpus
    ? corpusFlows().map(({ name, text }) => ({
        file: name,
        content: JSON.parse(text) as FlowContent,
      }))
    : []

/** Why a check over them did not run. */
export const noCorpus = "skipped: ../shared/corpus/flows is not there"
