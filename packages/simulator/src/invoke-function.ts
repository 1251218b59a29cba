import type { CallEvent } from "./call-event.ts"
import type { FlowEffect } from "./flow/flow-effect.ts"
import type { SimulatorOptions } from "./simulator.ts"

/** An effect that has to be waited for. */
export type Invocation = Extract<FlowEffect, { type: "invokeLambda" | "invokeCodeHook" }>

/** What an invocation feeds into the next step. */
export type InvocationResult =
  | { readonly type: "lambdaReturned" | "codeHookReturned"; readonly response: unknown }
  | { readonly type: "lambdaFailed" | "codeHookFailed"; readonly reason: string }

interface Surroundings {
  readonly options: SimulatorOptions
  readonly observe: (event: CallEvent) => void
}

/** Lex gives a code hook 30 seconds. */
const codeHookLimitMs = 30_000

/** Calls the function behind an effect; whatever goes wrong there becomes the step's failure, never an exception. */
export function invokeFunction(
  invocation: Invocation,
  surroundings: Surroundings,
): Promise<InvocationResult> {
  return invocation.type === "invokeLambda"
    ? invokeLambda(invocation, surroundings)
    : invokeCodeHook(invocation, surroundings)
}

async function invokeLambda(
  { functionArn, event, timeLimitMs }: Extract<Invocation, { type: "invokeLambda" }>,
  { options, observe }: Surroundings,
): Promise<InvocationResult> {
  const handler = options.lambdas?.[functionArn]
  try {
    if (handler === undefined) throw new Error(`no Lambda function ${functionArn} is deployed`)
    const response = await within(timeLimitMs, handler(event))
    observe({ type: "LambdaInvoked", arn: functionArn, outcome: "ok" })
    return { type: "lambdaReturned", response }
  } catch (error) {
    observe({ type: "LambdaInvoked", arn: functionArn, outcome: "error" })
    return { type: "lambdaFailed", reason: reasonOf(error) }
  }
}

async function invokeCodeHook(
  { aliasArn, event }: Extract<Invocation, { type: "invokeCodeHook" }>,
  { options }: Surroundings,
): Promise<InvocationResult> {
  const bot = options.bots.find((each) => each.aliasArn === aliasArn)
  try {
    if (bot === undefined) throw new Error(`no bot is deployed under the alias ${aliasArn}`)
    return {
      type: "codeHookReturned",
      response: await within(codeHookLimitMs, bot.codeHook(event)),
    }
  } catch (error) {
    return { type: "codeHookFailed", reason: reasonOf(error) }
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

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
