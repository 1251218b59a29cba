import {
  type Http2ServerRequest,
  type Http2ServerResponse,
  type ServerHttp2Session,
  createServer,
} from "node:http2"
import { text } from "node:stream/consumers"

import {
  type LexEffect,
  type LexSession,
  type LexTurn,
  createLexRuntime,
} from "@call-center/lex-runtime"
import type { DeployedBot } from "@call-center/simulator"

/** An answer of RecognizeText, in the names of its model. */
export interface RecognizedText {
  readonly messages: readonly { readonly contentType: string; readonly content: string }[]
  readonly sessionState: {
    readonly intent: {
      readonly name: string
      readonly slots: Readonly<Record<string, unknown>>
      readonly state: string
      readonly confirmationState: string
    }
    readonly dialogAction: { readonly type: string; readonly slotToElicit?: string }
    readonly sessionAttributes: Readonly<Record<string, string>>
  }
  readonly interpretations: readonly object[]
}

/** Lex's runtime API on 127.0.0.1, with a bot of ours behind it. */
export interface LexEndpoint {
  readonly url: string
  /** Texts recognized so far. */
  readonly texts: readonly string[]
  /** What does not fit the service's model. */
  readonly violations: readonly string[]
  /** How many sessions were put somewhere. */
  readonly puts: () => number
  /** Changes what the nth text, from 0, is answered. */
  plant(nth: number, edit: (answer: RecognizedText) => unknown): void
  /** Answers the nth text with an error. */
  fail(nth: number, status: number, type: string): void
  stop(): Promise<void>
}

const path =
  /^\/bots\/([0-9a-zA-Z]{10})\/botAliases\/([^/]+)\/botLocales\/([^/]+)\/sessions\/([0-9a-zA-Z._:-]{2,100})(\/text)?$/

/** Members of the requests, lexv2-runtime 2020-08-07. */
const members = {
  text: new Set(["text", "sessionState", "requestAttributes"]),
  session: new Set(["messages", "sessionState", "requestAttributes"]),
  state: new Set([
    "dialogAction",
    "intent",
    "activeContexts",
    "sessionAttributes",
    "originatingRequestId",
    "runtimeHints",
  ]),
  intent: new Set(["name", "slots", "state", "confirmationState"]),
} as const

export async function startLexEndpoint(bot: DeployedBot, nowMs: number): Promise<LexEndpoint> {
  const runtime = createLexRuntime(bot)
  const sessions = new Map<string, LexSession>()
  const texts: string[] = []
  const violations: string[] = []
  const planted = new Map<number, (answer: RecognizedText) => unknown>()
  const failing = new Map<number, { readonly status: number; readonly type: string }>()
  let puts = 0

  async function recognize(sessionId: string, body: Body): Promise<RecognizedText> {
    const before =
      sessions.get(sessionId) ??
      runtime.start(
        {
          sessionId,
          sessionAttributes: body.sessionState?.sessionAttributes ?? {},
          platform: "Connect Chat",
        },
        nowMs,
      )[0]
    let [session, effect] = runtime.step(
      before,
      { type: "input", input: { kind: "speech", text: body.text ?? "" } },
      nowMs,
    )
    while (effect.type === "invokeCodeHook") {
      const response = await bot.codeHook?.(effect.event)
      ;[session, effect] = runtime.step(session, { type: "codeHookAnswered", response }, nowMs)
    }
    sessions.set(sessionId, session)
    return answerOf(effect)
  }

  async function serve(incoming: Http2ServerRequest, outgoing: Http2ServerResponse): Promise<void> {
    const body = JSON.parse((await text(incoming)) || "{}") as Body
    const [, , , , sessionId = "", isText] = path.exec(incoming.url ?? "") ?? []
    if (incoming.method !== "POST" || sessionId === "")
      violations.push(`${incoming.method} ${incoming.url}`)
    violations.push(...wrongIn(body, isText !== undefined))
    if (isText === undefined) {
      puts += 1
      outgoing.writeHead(200, { "content-type": "application/json" }).end()
      return
    }
    const nth = texts.length
    texts.push(body.text ?? "")
    const failure = failing.get(nth)
    if (failure !== undefined) {
      outgoing
        .writeHead(failure.status, { "x-amzn-errortype": failure.type })
        .end(JSON.stringify({ message: "planted" }))
      return
    }
    const answer = await recognize(sessionId, body)
    const told = planted.get(nth)?.(answer) ?? answer
    outgoing.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(told))
  }

  const connections = new Set<ServerHttp2Session>()
  // The SDK's client of Lex's runtime speaks HTTP/2, which the conversations by voice need.
  const server = createServer((incoming, outgoing) => void serve(incoming, outgoing))
  server.on("session", (session) => connections.add(session))
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const address = server.address()
  if (address === null || typeof address === "string") throw new Error("Expected a port")
  return {
    url: `http://127.0.0.1:${address.port}`,
    texts,
    violations,
    puts: () => puts,
    plant: (nth, edit) => planted.set(nth, edit),
    fail: (nth, status, type) => failing.set(nth, { status, type }),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const connection of connections) connection.destroy()
      }),
  }
}

interface Body {
  readonly text?: string
  readonly sessionState?: {
    readonly intent?: object
    readonly sessionAttributes?: Readonly<Record<string, string>>
  }
}

function unknown(value: object, known: ReadonlySet<string>): readonly string[] {
  return Object.keys(value).filter((name) => !known.has(name))
}

function wrongIn(body: Body, isText: boolean): readonly string[] {
  const state = body.sessionState ?? {}
  return [
    ...unknown(body, isText ? members.text : members.session),
    ...unknown(state, members.state),
    ...unknown(state.intent ?? {}, members.intent),
    ...(isText && (body.text === undefined || body.text === "" || body.text.length > 1024)
      ? [`text ${body.text}`]
      : []),
    ...(!isText && body.sessionState === undefined ? ["no sessionState"] : []),
  ]
}

function answerOf(effect: LexEffect): RecognizedText {
  if (effect.type === "invokeCodeHook" || effect.type === "failed" || effect.turn === undefined)
    throw new Error("Expected a turn")
  const { turn, messages } = effect
  return {
    messages,
    sessionState: {
      intent: {
        name: turn.intent,
        slots: turn.slotValues,
        state: turn.state,
        confirmationState: turn.confirmationState,
      },
      dialogAction: {
        type: turn.dialogAction,
        ...(turn.slotToElicit === undefined ? {} : { slotToElicit: turn.slotToElicit }),
      },
      sessionAttributes: turn.sessionAttributes,
    },
    interpretations: interpretationsOf(turn),
  }
}

function interpretationsOf(turn: LexTurn): readonly object[] {
  return [{ intent: turn.intent, confidence: turn.confidence }, ...turn.alternatives].map(
    ({ intent, confidence }) =>
      confidence === null
        ? { intent: { name: intent } }
        : { intent: { name: intent }, nluConfidence: { score: confidence } },
  )
}
