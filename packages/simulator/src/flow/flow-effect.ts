import type { CallEventBody } from "../call-event.ts"
import type { WordsRead } from "../events/lex-turn-told.ts"

/** What the interpreter asks its runner to do. At most one of `invokeLambda` and `invokeCodeHook` follows a step. */
export type FlowEffect =
  | { readonly type: "observed"; readonly event: CallEventBody }
  | { readonly type: "timePasses"; readonly milliseconds: number }
  | {
      readonly type: "invokeLambda"
      readonly functionArn: string
      readonly event: unknown
      readonly timeLimitMs: number
      readonly asynchronous: boolean
    }
  | { readonly type: "invokeCodeHook"; readonly aliasArn: string; readonly event: unknown }

/** What is fed into a step; `nowMs` is the clock's time, epoch milliseconds. */
export type FlowInput = { readonly nowMs: number } & (
  | { readonly type: "continue" }
  | { readonly type: "speech"; readonly text: string }
  | { readonly type: "keys"; readonly keys: string }
  | { readonly type: "silence" }
  | { readonly type: "hangUp" }
  | { readonly type: "lambdaReturned"; readonly response: unknown }
  | { readonly type: "lambdaFailed"; readonly reason: string }
  | {
      readonly type: "codeHookReturned"
      readonly response: unknown
      readonly read?: WordsRead | undefined
    }
  | { readonly type: "codeHookFailed"; readonly reason: string }
)
