import type { PromptAttempt, PromptSpecification } from "../definition/message-schema.ts"
import type { LexExpectation, LexListening } from "../lex-runtime.ts"
import type { SessionState } from "./session-state.ts"

/** Lex's name of an attempt: `Initial`, `Retry1` to `Retry5`. */
export function attemptName(attempt: number): string {
  return attempt === 0 ? "Initial" : `Retry${Math.min(attempt, 5)}`
}

/**
 * How Lex listens after a prompt: the prompt's attempt specification, overridden by the `x-amz-lex:*` session
 * attributes; where neither says, Connect's defaults of 3 seconds for the start of speech and 12 for its length, and
 * Lex's for its end and for keys.
 * @see https://docs.aws.amazon.com/lexv2/latest/dg/session-attribs-speech.html
 */
export function listeningFor(
  session: SessionState,
  prompt: PromptSpecification | undefined,
): LexListening {
  const attempt = attemptName(session.expecting.attempt)
  const spec = specified(prompt?.PromptAttemptsSpecification?.[attempt], prompt)
  const isTold = Object.keys(session.sessionAttributes).some((key) => key.startsWith(lexPrefix))
  const attribute = (name: string): string | undefined =>
    isTold ? lexAttribute(session, name) : undefined
  const number = (name: string): number | undefined => countOf(attribute(name))
  const interrupt = attribute("allow-interrupt")
  return {
    ...spec,
    expects: expectationOf(session),
    startTimeoutMs: number("audio:start-timeout-ms") ?? spec.startTimeoutMs,
    endTimeoutMs: number("audio:end-timeout-ms") ?? spec.endTimeoutMs,
    maxLengthMs: number("audio:max-length-ms") ?? spec.maxLengthMs,
    allowInterrupt: interrupt === undefined ? spec.allowInterrupt : interrupt !== "false",
    dtmf: {
      maxLength: number("dtmf:max-length") ?? spec.dtmf.maxLength,
      endTimeoutMs: number("dtmf:end-timeout-ms") ?? spec.dtmf.endTimeoutMs,
      endCharacter: attribute("dtmf:end-character") ?? spec.dtmf.endCharacter,
      deletionCharacter: attribute("dtmf:deletion-character") ?? spec.dtmf.deletionCharacter,
    },
  }
}

function expectationOf({ expecting, intent }: SessionState): LexExpectation {
  return {
    dialogAction: expecting.type,
    intent: expecting.type === "ElicitIntent" ? undefined : intent?.name,
    slot: expecting.type === "ElicitSlot" ? expecting.slot : undefined,
    attempt: expecting.attempt,
  }
}

function specified(
  attempt: PromptAttempt | undefined,
  prompt: PromptSpecification | undefined,
): Omit<LexListening, "expects"> {
  const input = attempt?.AudioAndDTMFInputSpecification
  const dtmf = input?.DTMFSpecification
  return {
    startTimeoutMs: input?.StartTimeoutMs ?? 3000,
    endTimeoutMs: input?.AudioSpecification?.EndTimeoutMs ?? 600,
    maxLengthMs: input?.AudioSpecification?.MaxLengthMs ?? 12_000,
    allowInterrupt: attempt?.AllowInterrupt ?? prompt?.AllowInterrupt ?? true,
    allowSpeech: attempt?.AllowedInputTypes?.AllowAudioInput ?? true,
    allowKeys: attempt?.AllowedInputTypes?.AllowDTMFInput ?? true,
    dtmf: {
      maxLength: dtmf?.MaxLength ?? 1024,
      endTimeoutMs: dtmf?.EndTimeoutMs ?? 5000,
      endCharacter: dtmf?.EndCharacter ?? "#",
      deletionCharacter: dtmf?.DeletionCharacter ?? "*",
    },
  }
}

const lexPrefix = "x-amz-lex:"

/**
 * The most specific `x-amz-lex:<name>:<intent>:<slot>` session attribute; `*` stands for any intent or slot, and a part
 * of a composite slot is written `slot.part`.
 */
function lexAttribute(session: SessionState, name: string): string | undefined {
  const intent = session.intent?.name ?? "*"
  for (const owner of new Set([intent, "*"]))
    for (const slot of [...slotKeys(session), "*"]) {
      const value = session.sessionAttributes[`${lexPrefix}${name}:${owner}:${slot}`]
      if (value !== undefined) return value
    }
  return undefined
}

function slotKeys({ expecting }: SessionState): readonly string[] {
  if (expecting.type !== "ElicitSlot") return []
  const { slot, subSlot } = expecting
  return subSlot === null ? [slot] : [`${slot}.${subSlot}`, `${slot}.*`, `*.${subSlot}`, "*.*"]
}

function countOf(text: string | undefined): number | undefined {
  const number = Number(text)
  return text === undefined || !Number.isFinite(number) || number < 0 ? undefined : number
}
