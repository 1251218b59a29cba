import { existsSync, readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"

import type { FlowContent, FlowType } from "../../src/index.ts"
import { validateFlow } from "../../src/index.ts"
import { corpusFlows, hasCorpus } from "../corpus/corpus-files.ts"
import { actionExamples } from "../examples/action-examples.ts"
import { exampleFlow } from "../examples/example-flow.ts"

/** A flow without errors. */
export interface ValidFlow {
  readonly name: string
  readonly content: FlowContent
  readonly type: FlowType | undefined
  readonly template: boolean
}

/** One flow for each action type. */
export function fixtureFlows(): readonly ValidFlow[] {
  return Object.entries(actionExamples).map(([name, { body, flowType = "CONTACT_FLOW" }]) => ({
    name,
    content: exampleFlow(body, flowType),
    type: flowType,
    template: false,
  }))
}

/** The flows that this repository deploys, where it has them. */
export function deployedFlows(): readonly ValidFlow[] {
  const folder = fileURLToPath(new URL("../../../contact-flows/generated", import.meta.url))
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .map((file) => ({
      name: file,
      content: JSON.parse(readFileSync(`${folder}/${file}`, "utf8")) as FlowContent,
      type: undefined,
      template: false,
    }))
}

/** Published flows without errors, where the corpus lies beside the repository. */
export function publishedFlows(): readonly ValidFlow[] {
  if (!hasCorpus) return []
  return corpusFlows()
    .filter(({ text, template }) =>
      validateFlow(text, { template }).every(({ severity }) => severity !== "error"),
    )
    .map(({ name, text, template }) => ({
      name,
      content: JSON.parse(text) as FlowContent,
      type: undefined,
      template,
    }))
}
