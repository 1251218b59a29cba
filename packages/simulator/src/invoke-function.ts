import type { CallEventBody } from "./call-event.ts"
import type { CallSetting } from "./call-setting.ts"
import type { WordsRead } from "./events/lex-turn-told.ts"
import type { FlowEffect } from "./flow/flow-effect.ts"
import type { MissingAnswer } from "./missing-answer.ts"
import { named } from "./resource-lookup.ts"
import { entryAt } from "./scenario/entry-at.ts"
import type { FunctionBehavior, OneOrMore } from "./scenario/scenario.ts"
import type { SimulatorOptions } from "./simulator.ts"

/** An effect that has to be waited for. */
export type Invocation = Extract<FlowEffect, { type: "invokeLambda" | "invokeCodeHook" }>

/** What an invocation feeds into the next step. */
export type InvocationResult =
  | { readonly type: "lambdaReturned"; readonly response: unknown }
  | {
      readonly type: "codeHookReturned"
      readonly response: unknown
      readonly read: WordsRead | undefined
    }
  | { readonly type: "lambdaFailed" | "codeHookFailed"; readonly reason: string }

/** Calls functions for one call; whatever goes wrong there becomes the step's failure, never an exception. */
export type InvokeFunction = (invocation: Invocation) => Promise<InvocationResult>

type Handler = (event: unknown) => Promise<unknown>

/** Lex gives a code hook 30 seconds. */
const codeHookLimitMs = 30_000

/** Functions as one call meets them: the scenario's behaviours are used up from their start. */
export function functionsOfCall(
  { options: given, growing }: Pick<CallSetting, "options" | "growing">,
  observe: (event: CallEventBody) => void,
): InvokeFunction {
  const options = {
    ...given,
    get scenario() {
      return growing.scenario
    },
  }
  const invoked = new Map<string, number>()
  const behaviorOf = (name: string, entries: OneOrMore<FunctionBehavior>): FunctionBehavior => {
    const turn = invoked.get(name) ?? 0
    invoked.set(name, turn + 1)
    return entryAt(entries, turn) ?? "handler"
  }
  const run = (what: Run): Promise<unknown> =>
    behave({ ...what, behavior: behaviorOf(what.name, what.entries), clock: options.clock })

  return async (invocation) => {
    const missing = missingReply(invocation, options)
    if (missing !== undefined) await growing.ask(missing)
    if (invocation.type === "invokeCodeHook") {
      const hook = await settled(run(codeHookRun(invocation, options)))
      if (!hook.ok) return { type: "codeHookFailed", reason: hook.reason }
      const bot = options.bots.find(({ aliasArn }) => aliasArn === invocation.aliasArn)
      const { response } = hook
      return { type: "codeHookReturned", response, read: bot?.wordsRead?.(invocation.event) }
    }
    const lambda = lambdaRun(invocation, options)
    const outcome = await settled(run(lambda))
    observe(lambdaInvoked(invocation, outcome))
    // An asynchronous invocation is accepted; what becomes of it, the flow never learns.
    if (invocation.asynchronous && isDeployed(lambda))
      return { type: "lambdaReturned", response: undefined }
    return outcome.ok
      ? { type: "lambdaReturned", response: outcome.response }
      : { type: "lambdaFailed", reason: outcome.reason }
  }
}

function lambdaInvoked(
  { functionArn: arn, event: asked }: Extract<Invocation, { type: "invokeLambda" }>,
  outcome: Settled,
): CallEventBody {
  return outcome.ok
    ? { type: "LambdaInvoked", arn, outcome: "ok", asked, answered: outcome.response }
    : { type: "LambdaInvoked", arn, outcome: "error", asked, reason: outcome.reason }
}

/** What has to be asked for before a function is invoked that is not there. */
function missingReply(
  invocation: Invocation,
  options: SimulatorOptions,
): MissingAnswer | undefined {
  const { event } = invocation
  return invocation.type === "invokeLambda"
    ? isDeployed(lambdaRun(invocation, options))
      ? undefined
      : { about: "lambda", functionArn: invocation.functionArn, event }
    : isDeployed(codeHookRun(invocation, options))
      ? undefined
      : { about: "codeHook", aliasArn: invocation.aliasArn, event }
}

function isDeployed({ handler, entries }: Run): boolean {
  return handler !== undefined || entries !== "handler"
}

interface Run {
  readonly name: string
  readonly handler: Handler | undefined
  readonly entries: OneOrMore<FunctionBehavior>
  readonly event: unknown
  readonly limitMs: number
}

function lambdaRun(
  { functionArn, event, timeLimitMs }: Extract<Invocation, { type: "invokeLambda" }>,
  { lambdas, scenario }: SimulatorOptions,
): Run {
  return {
    name: lambdaName(functionArn),
    handler: named(lambdas, functionArn),
    entries: named(scenario?.lambdas, functionArn) ?? "handler",
    event,
    limitMs: timeLimitMs,
  }
}

function codeHookRun(
  { aliasArn, event }: Extract<Invocation, { type: "invokeCodeHook" }>,
  { bots, scenario }: SimulatorOptions,
): Run {
  const bot = bots.find((each) => each.aliasArn === aliasArn)
  const alias = bot && { arn: bot.aliasArn, name: bot.aliasName }
  return {
    name: `code hook of ${aliasArn}`,
    handler: bot?.codeHook,
    entries: named(scenario?.codeHooks, aliasArn, alias) ?? "handler",
    event,
    limitMs: codeHookLimitMs,
  }
}

/** Why an invocation of a Lambda function fails that is not there. */
export function missingFunction(functionArn: string): string {
  return notDeployed(lambdaName(functionArn))
}

function lambdaName(functionArn: string): string {
  return `Lambda function ${functionArn}`
}

function notDeployed(name: string): string {
  return `no ${name} is deployed, and the scenario has no reply for it`
}

async function behave({
  name,
  handler,
  behavior,
  event,
  limitMs,
  clock,
}: Run &
  Pick<SimulatorOptions, "clock"> & { readonly behavior: FunctionBehavior }): Promise<unknown> {
  if (behavior === "timeout") {
    clock.advance(limitMs)
    throw new Error(`no answer within ${limitMs} ms`)
  }
  if (behavior !== "handler") {
    if ("fails" in behavior) throw new Error(behavior.fails)
    return behavior.returns
  }
  if (handler === undefined) throw new Error(notDeployed(name))
  return within(limitMs, handler(event))
}

type Settled =
  | { readonly ok: true; readonly response: unknown }
  | { readonly ok: false; readonly reason: string }

async function settled(running: Promise<unknown>): Promise<Settled> {
  try {
    return { ok: true, response: await running }
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) }
  }
}

async function within<T>(limitMs: number, running: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const expired = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${limitMs} ms`)), limitMs)
  })
  try {
    return await Promise.race([running, expired])
  } finally {
    clearTimeout(timer)
  }
}
