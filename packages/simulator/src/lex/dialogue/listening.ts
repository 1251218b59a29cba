import type { PromptAttempt, PromptSpecification } from "../definition/message-schema.ts"
import type { LexListening } from "../lex-runtime.ts"
import type { SessionState } from "./session-state.ts"

/** Lex's name of an attempt: `Initial`, `Retry1` to `Retry5`. */
export function attemptName(attempt: number): string {
  return attempt === 0 ? "Initial" : `Retry${Math.min(attempt, 5)}`
}

/**
 * How Lex listens after a prompt: the prompt's attempt specification, overridden by the `x-amz-lex:*` session
 * attributes; Connect's defaults for what neither says.
 */
export function listeningFor(
  session: SessionState,
  prompt: PromptSpecification | undefined,
): LexListening {
  const spec = prompt?.PromptAttemptsSpecification?.[attemptName(session.expecting.attempt)]
  return { ...fromSpecification(spec, prompt), ...overrides(session, spec) }
}

function fromSpecification(
  spec: PromptAttempt | undefined,
  prompt: PromptSpecification | undefined,
): LexListening {
  const input = spec?.AudioAndDTMFInputSpecification
  const dtmf = input?.DTMFSpecification
  return {
    startTimeoutMs: input?.StartTimeoutMs ?? 3000,
    allowInterrupt: spec?.AllowInterrupt ?? prompt?.AllowInterrupt ?? true,
    allowSpeech: spec?.AllowedInputTypes?.AllowAudioInput ?? true,
    allowKeys: spec?.AllowedInputTypes?.AllowDTMFInput ?? true,
    dtmf: {
      maxLength: dtmf?.MaxLength ?? 1024,
      endTimeoutMs: dtmf?.EndTimeoutMs ?? 5000,
      endCharacter: dtmf?.EndCharacter ?? "#",
      deletionCharacter: dtmf?.DeletionCharacter ?? "*",
    },
  }
}

function overrides(session: SessionState, spec: PromptAttempt | undefined): Partial<LexListening> {
  const attribute = (name: string): string | undefined => lexAttribute(session, name)
  const start = millisecondsOf(attribute("audio:start-timeout-ms"))
  const interrupt = attribute("allow-interrupt")
  const dtmf = fromSpecification(spec, undefined).dtmf
  return {
    ...(start === undefined ? {} : { startTimeoutMs: start }),
    ...(interrupt === undefined ? {} : { allowInterrupt: interrupt !== "false" }),
    dtmf: {
      maxLength: millisecondsOf(attribute("dtmf:max-length")) ?? dtmf.maxLength,
      endTimeoutMs: millisecondsOf(attribute("dtmf:end-timeout-ms")) ?? dtmf.endTimeoutMs,
      endCharacter: attribute("dtmf:end-character") ?? dtmf.endCharacter,
      deletionCharacter: attribute("dtmf:deletion-character") ?? dtmf.deletionCharacter,
    },
  }
}

/** The most specific `x-amz-lex:<name>:<intent>:<slot>` session attribute; `*` stands for any intent or slot. */
export function lexAttribute(session: SessionState, name: string): string | undefined {
  const intent = session.intent?.name ?? "*"
  const slot = session.expecting.type === "ElicitSlot" ? session.expecting.slot : "*"
  for (const key of [`${intent}:${slot}`, `${intent}:*`, `*:${slot}`, "*:*"]) {
    const value = session.sessionAttributes[`x-amz-lex:${name}:${key}`]
    if (value !== undefined) return value
  }
  return undefined
}

function millisecondsOf(text: string | undefined): number | undefined {
  const number = Number(text)
  return text === undefined || !Number.isFinite(number) || number < 0 ? undefined : number
}
