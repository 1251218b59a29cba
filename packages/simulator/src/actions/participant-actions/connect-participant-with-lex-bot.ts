import type {
  LexEffect,
  LexListening,
  LexMessage,
  LexResult,
  LexSession,
  LexTurn,
} from "@call-center/lex-runtime"

import type { CodeHookExchange } from "../../events/lex-turn-told.ts"
import {
  type ActionDefinition,
  type ActionScope,
  type ActionStep,
  failure,
  result,
  stop,
  wait,
} from "../../flow/action-definition.ts"
import { type Waiting, withNamespace } from "../../flow/call-state.ts"
import type { FlowEffect } from "../../flow/flow-effect.ts"
import { takeAnswer } from "../../flow/scenario-turns.ts"
import { isMap, mapParameter, resolvedText, textMapParameter } from "../parameters.ts"
import { play, promptOf, spoken, spokenSsml } from "../prompts.ts"
import { answered, needsAnswer } from "../service-action.ts"
import { exchangesAfter } from "./code-hook-exchanges.ts"
import { lexInputOf, lexTurnTime } from "./lex-turn.ts"

/** Hands the conversation to a Lex V2 bot until it closes; the Conditions branch on the intent it closed with. */
export const connectParticipantWithLexBot: ActionDefinition = {
  start(scope) {
    const aliasArn = resolvedText(mapParameter(scope, "LexV2Bot")["AliasArn"], scope)
    const bot = aliasArn === undefined ? undefined : scope.instance.bot(aliasArn)
    if (aliasArn === undefined || bot === undefined) return withoutBot(scope, aliasArn)
    const refusal = refusalOf(scope, bot.localeId)
    if (refusal !== undefined) return failure("NoMatchingError", refusal)
    const initialMessage = initialMessageOf(scope)
    const started = bot.runtime.start(
      {
        sessionId: scope.state.contact.contactId,
        sessionAttributes: textMapParameter(scope, "LexSessionAttributes"),
        platform: scope.state.contact.channel === "VOICE" ? "Connect" : "Connect Chat",
        ...(initialMessage === undefined ? {} : { initialMessage }),
      },
      scope.nowMs,
    )
    return follow(scope, aliasArn, {
      lex: started,
      before: opening(scope),
      hook: [],
    })
  },
  resume(scope, waiting, input) {
    if (waiting.kind !== "lex") return stop("the call does not wait for a bot")
    const bot = scope.instance.bot(waiting.aliasArn)
    if (bot === undefined) return stop(`no bot is deployed under the alias ${waiting.aliasArn}`)
    const lexInput = lexInputOf(input)
    if (lexInput === undefined) return wait(waiting)
    return follow(scope, waiting.aliasArn, {
      lex: bot.runtime.step(waiting.session, lexInput, scope.nowMs),
      before: lexTurnTime(input, waiting.listening),
      hook: exchangesAfter(waiting, input),
    })
  },
}

/** A bot that the local run does not have: the scenario may say what became of the conversation. */
function withoutBot(scope: ActionScope, aliasArn: string | undefined): ActionStep {
  if (takeAnswer(scope) !== undefined) return answered(scope, opening(scope))
  needsAnswer(scope)
  const problem =
    aliasArn === undefined
      ? "LexBot (Lex V1) is not executed"
      : `no bot is deployed under the alias ${aliasArn}`
  return stop(
    `${problem}: the scenario may answer, answers: { "${scope.action.identifier}": { result: <intent> } }`,
  )
}

function opening(scope: ActionScope): readonly FlowEffect[] {
  const prompt = promptOf(scope.action.parameters, scope)
  return prompt === undefined ? [] : play(prompt, scope)
}

interface LexProgress {
  readonly lex: readonly [LexSession, LexEffect]
  readonly before: readonly FlowEffect[]
  /** What the code hook has had to do with this turn so far. */
  readonly hook: readonly CodeHookExchange[]
}

function follow(
  scope: ActionScope,
  aliasArn: string,
  { lex: [session, effect], before, hook }: LexProgress,
): ActionStep {
  switch (effect.type) {
    case "invokeCodeHook":
      return wait(
        {
          kind: "lex",
          aliasArn,
          session,
          listening: undefined,
          silenceMs: undefined,
          asked: effect.event,
          hook,
        },
        undefined,
        [...before, { type: "invokeCodeHook", aliasArn, event: effect.event }],
      )
    case "listen":
      return wait(listening(aliasArn, session, effect.listening), undefined, [
        ...before,
        ...said(effect, hook, scope),
      ])
    case "closed":
      return result(
        effect.result.intentName,
        withNamespace(scope.state, "Lex", lexNamespace(effect.result)),
        [...before, ...said(effect, hook, scope)],
      )
    case "failed":
      return failure("NoMatchingError", effect.reason, {
        state: withNamespace(scope.state, "Lex", lexNamespace(effect.result)),
        effects: [
          ...before,
          { type: "observed", event: { type: "LexFailed", reason: effect.reason, hook } },
        ],
      })
  }
}

function listening(aliasArn: string, session: LexSession, how: LexListening): Waiting {
  return { kind: "lex", aliasArn, session, listening: how, silenceMs: how.startTimeoutMs, hook: [] }
}

function said(
  {
    messages,
    turn,
  }: { readonly messages: readonly LexMessage[]; readonly turn: LexTurn | undefined },
  hook: readonly CodeHookExchange[],
  scope: ActionScope,
): readonly FlowEffect[] {
  const told: readonly FlowEffect[] =
    turn === undefined ? [] : [{ type: "observed", event: { type: "LexTurn", ...turn, hook } }]
  return [...told, ...messages.flatMap((message) => heard(message, scope))]
}

/** On a call only text and SSML are heard; cards and custom payloads are for chat windows. */
function heard(message: LexMessage, scope: ActionScope): readonly FlowEffect[] {
  switch (message.contentType) {
    case "PlainText":
      return play(spoken(message.content), scope)
    case "SSML":
      return play(spokenSsml(message.content), scope)
    case "CustomPayload":
    case "ImageResponseCard":
      return scope.state.contact.channel === "CHAT" ? play(spoken(message.content), scope) : []
  }
}

/** Why Connect would not start the bot; undefined when it does. */
function refusalOf(scope: ActionScope, localeId: string): string | undefined {
  const { LanguageCode: language } = scope.state.contact.data
  if (typeof language === "string" && language.replace("-", "_") !== localeId)
    return `the contact's language is ${language}, the bot alias speaks ${localeId}`
  const attributes = textMapParameter(scope, "LexSessionAttributes")
  const tooLong = Object.entries(attributes).find(
    ([name, value]) => name.startsWith("x-amz-lex:audio:max-length-ms:") && Number(value) > 15_000,
  )
  return tooLong === undefined ? undefined : `${tooLong[0]} is above 15000 ms`
}

function initialMessageOf(scope: ActionScope): string | undefined {
  const parameters = scope.action.parameters
  // The documented syntax misspells the name; both are seen.
  const data = parameters["LexInitializationData"] ?? parameters["LexInitilizationData"]
  return isMap(data) ? resolvedText(data["InitialMessage"], scope) : undefined
}

/** `$.Lex` as flows read it. */
function lexNamespace(lex: LexResult): Record<string, unknown> {
  return {
    IntentName: lex.intentName,
    Slots: lex.slots,
    SessionAttributes: lex.sessionAttributes,
    DialogState: lex.dialogState,
    ...(lex.intentConfidence === undefined
      ? {}
      : { IntentConfidence: { Score: String(lex.intentConfidence) } }),
  }
}
