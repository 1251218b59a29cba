import { type Terminal, asUsageFault } from "@call-center/command-line"
import { LexFault } from "@call-center/lex-runtime"
import {
  CallScriptFault,
  FlowLoadFault,
  type NewSimulatorOptions,
  SimulatorFault,
} from "@call-center/simulator"

import { readLocalBots } from "./local-bots.ts"
import type { LocalFlow } from "./local-flows.ts"
import { readLocalLambdas } from "./local-lambdas.ts"

/** What the options of `centerOptions` were read as. */
export interface AskedCenter {
  readonly bot: readonly string[]
  readonly codeHook: string | undefined
  readonly lambda: readonly string[]
  readonly locale: string | undefined
}

/** Flows, bots and functions of a local instance, ready for `createSimulator`. Throws `UsageFault` for what can't be read. */
export async function localInstance(
  { bot: bots, codeHook, lambda, locale }: AskedCenter,
  flows: readonly LocalFlow[],
  terminal: Terminal,
): Promise<Pick<NewSimulatorOptions, "flows" | "bots" | "lambdas">> {
  return {
    flows,
    bots: await readLocalBots({ bots, codeHook, locale }, flows, terminal),
    lambdas: await readLocalLambdas(lambda, terminal),
  }
}

/** Turns what is wrong with flows, bots, scripts and scenarios into a fault of whoever gave them. */
export const asGivenWrongly: (fault: unknown) => never = asUsageFault(
  CallScriptFault,
  FlowLoadFault,
  LexFault,
  SimulatorFault,
)
