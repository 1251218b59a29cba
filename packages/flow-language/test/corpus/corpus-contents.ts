import type { FlowContent } from "../../src/index.ts"
import { deployedFlows } from "../mutations/valid-flows.ts"
import { corpusFlows, hasCorpus } from "./corpus-files.ts"

interface RealFlow {
  readonly file: string
  readonly content: FlowContent
}

/** Real flows, parsed: those this repository deploys, and the published ones where `pnpm corpus` fetched them. */
export const corpusContents: readonly RealFlow[] = [
  ...deployedFlows().map(({ name, content }) => ({ file: name, content })),
  ...(hasCorpus ? corpusFlows() : []).map(({ name, text }) => ({
    file: name,
    content: JSON.parse(text) as FlowContent,
  })),
]

/** Which flows a check over them has seen, for its name. */
export const corpusWords = hasCorpus
  ? "ours and published"
  : "ours; the published ones are not there: pnpm corpus"
