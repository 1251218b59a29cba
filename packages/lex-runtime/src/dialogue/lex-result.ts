import type { LexResult } from "../lex-runtime.ts"
import type { SessionState } from "./session-state.ts"
import { interpretedText } from "./slot-value.ts"

/** The `$.Lex` namespace that a session leaves behind. */
export function lexResult(session: SessionState): LexResult {
  const { intent, interpretations, sessionAttributes } = session
  const confidence = interpretations.find((one) => one.intent === intent?.name)?.confidence
  return {
    intentName: intent?.name ?? "",
    intentState: intent?.state ?? "Failed",
    intentConfidence: confidence ?? undefined,
    slots: Object.fromEntries(
      Object.entries(intent?.slots ?? {}).map(([name, slot]) => [name, interpretedText(slot)]),
    ),
    sessionAttributes,
    dialogState: intent?.state ?? "Failed",
  }
}
