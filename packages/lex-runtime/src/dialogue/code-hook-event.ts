import type { Engine, Moment } from "./engine.ts"
import { emptyIntent } from "./intent-definition.ts"
import { attemptName } from "./listening.ts"
import { acceptedContentTypes } from "./messages.ts"
import { requestId } from "./request-id.ts"
import type { ActiveContext, IntentSession, Proposal, SessionState } from "./session-state.ts"

/** What an event tells besides the session itself. */
export interface CodeHookCall {
  readonly source: "DialogCodeHook" | "FulfillmentCodeHook"
  readonly label?: string | undefined
  readonly next?: Proposal
}

/**
 * The event of a Lex V2 code hook.
 * @see https://docs.aws.amazon.com/lexv2/latest/dg/lambda-input-format.html
 */
export function codeHookEvent(
  { engine, nowMs }: Moment,
  session: IntentSession,
  call: CodeHookCall,
): unknown {
  const { intent, heard } = session
  const next = proposedNextState(session, call.next)
  return {
    messageVersion: "1.0",
    invocationSource: call.source,
    inputMode: heard.mode,
    // A Connect voice call asks for text: Connect speaks it.
    responseContentType: "text/plain; charset=utf-8",
    sessionId: session.sessionId,
    inputTranscript: heard.transcript,
    rawInputTranscript: heard.transcript,
    ...(call.label === undefined ? {} : { invocationLabel: call.label }),
    bot: {
      id: engine.botId,
      name: engine.bot.name,
      aliasId: engine.aliasId,
      aliasName: engine.aliasName,
      localeId: engine.bot.localeId,
      version: "1",
    },
    interpretations: interpretationsOf(engine, session),
    ...(next === undefined ? {} : { proposedNextState: next }),
    requestAttributes: {
      "x-amz-lex:channels:platform": session.platform,
      "x-amz-lex:accept-content-types": acceptedContentTypes(session.platform),
    },
    sessionState: {
      activeContexts: session.activeContexts.map((context) => eventContext(context, nowMs)),
      sessionAttributes: { ...session.sessionAttributes },
      intent,
      originatingRequestId: requestId(session),
    },
    transcriptions: transcriptionsOf(session),
  }
}

/** AWS's own interfaces: "only present when the proposed dialog action is ElicitSlot". */
function proposedNextState(session: IntentSession, next: Proposal | undefined): unknown {
  if (next?.type !== "ElicitSlot") return undefined
  return {
    dialogAction: {
      type: "ElicitSlot",
      slotToElicit: next.slot,
      ...(next.subSlot === null ? {} : { subSlotToElicit: { name: next.subSlot } }),
    },
    intent: session.intent,
    prompt: { attempt: attemptName(next.attempt) },
  }
}

function interpretationsOf(engine: Engine, session: IntentSession): unknown[] {
  return session.interpretations.map(({ intent, confidence }) => ({
    intent: intent === session.intent.name ? session.intent : emptyIntent(engine, intent),
    interpretationSource: "Lex",
    ...(confidence === null ? {} : { nluConfidence: confidence }),
  }))
}

function eventContext(context: ActiveContext, nowMs: number): unknown {
  return {
    name: context.name,
    contextAttributes: { ...context.contextAttributes },
    timeToLive: {
      turnsToLive: context.turnsToLive,
      timeToLiveInSeconds: Math.max(0, Math.ceil((context.expiresAtMs - nowMs) / 1000)),
    },
  }
}

function transcriptionsOf({ heard, intent }: SessionState): unknown[] {
  if (heard.transcript === "") return []
  const filled = Object.entries(intent?.slots ?? {}).filter(([, slot]) => slot !== null)
  return [
    {
      transcription: heard.transcript,
      rawTranscription: heard.transcript,
      transcriptionConfidence: 1,
      resolvedContext: intent ? { intent: intent.name } : {},
      resolvedSlots: Object.fromEntries(filled),
    },
  ]
}
