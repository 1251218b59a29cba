import type { CallCenter } from "@call-center/config"
import {
  type FlowFragment,
  messageParticipant,
  updateContactData,
  updateContactTextToSpeechVoice,
  updateFlowLoggingBehavior,
} from "@call-center/flow-language"

import type { FlowPrompts } from "../prompts/flow-prompts.ts"

type OpeningKey = "log" | "setVoice" | "setLanguage" | "greet"

/** Logging, voice, language and the greeting; a voice or language that can't be set leaves Connect's own. */
export function opening<const Next extends string>(
  { voice }: CallCenter,
  prompts: FlowPrompts,
  next: Next,
): FlowFragment<OpeningKey, Next> {
  return {
    log: updateFlowLoggingBehavior({ enabled: true, next: "setVoice" }),
    setVoice: updateContactTextToSpeechVoice({
      voice: voice.id,
      engine: engines[voice.engine],
      next: "setLanguage",
      onError: "setLanguage",
    }),
    setLanguage: updateContactData({
      data: { languageCode: prompts.languageCode },
      next: "greet",
      onError: "greet",
    }),
    greet: messageParticipant({ text: prompts.greeting, next }),
  }
}

const engines = { standard: "Standard", neural: "Neural", generative: "Generative" } as const
