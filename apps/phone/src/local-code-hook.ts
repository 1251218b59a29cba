import type { CallCenter } from "@call-center/config"
import type { WordsHeard } from "@call-center/fulfillment"
import { heardWords } from "@call-center/fulfillment/heard-words"
import { codeHookBundle } from "@call-center/fulfillment/lambda-bundle"
import type { DeployedBot } from "@call-center/simulator"

import { loadLambda, type LocalRun } from "./lambda-bundle.ts"

/** The bundled code hook as a local bot runs it. */
export type LocalCodeHook = Pick<DeployedBot, "codeHook" | "wordsRead">

/** Loads the bundled code hook, which tells on the side how it read the caller's words. */
export async function localCodeHook({
  callCenter,
  clock,
}: Pick<LocalRun, "clock"> & { readonly callCenter: CallCenter }): Promise<LocalCodeHook> {
  const heard = new WeakMap<object, WordsHeard>()
  const handler = await loadLambda(codeHookBundle(callCenter), {
    clock,
    onHeard: (event, turn) => {
      if (isRecord(event)) heard.set(event, turn)
    },
  })
  return {
    codeHook: handler,
    wordsRead: (event) => {
      const turn = isRecord(event) ? heard.get(event) : undefined
      return turn && heardWords(transcriptOf(event), turn)
    },
  }
}

function transcriptOf(event: unknown): string {
  const transcript = isRecord(event) ? event["inputTranscript"] : undefined
  return typeof transcript === "string" ? transcript : ""
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null
}
