import type { ActionScope } from "../flow/action-definition.ts"
import { topFrame } from "../flow/call-state.ts"
import type { FlowEffect } from "../flow/flow-effect.ts"
import type { ParameterMap } from "../flow/flow-program.ts"
import { speakingMs, spokenText } from "../flow/speech.ts"
import { isMap, resolvedText } from "./parameters.ts"

/** A prompt as an action gives it, ready to be played. */
export interface Prompt {
  readonly text: string
  readonly ssml?: string
  readonly promptId?: string
  readonly durationMs: number
}

const recordedPromptMs = 3000

/** The prompt in `Text`, `SSML`, `PromptId` or `Media`; undefined when none is given, or the one given is empty. */
export function promptOf(parameters: ParameterMap, scope: ActionScope): Prompt | undefined {
  const text = resolvedText(parameters["Text"], scope)
  if (text !== undefined && text.trim() !== "") return spoken(text)
  const ssml = resolvedText(parameters["SSML"], scope)
  if (ssml !== undefined && ssml.trim() !== "") return spokenSsml(ssml)
  const promptId = resolvedText(parameters["PromptId"], scope)
  if (promptId !== undefined && promptId !== "") return recorded(promptId, scope)
  const media = parameters["Media"]
  const uri = isMap(media) ? resolvedText(media["Uri"], scope) : undefined
  return uri === undefined || uri === "" ? undefined : recorded(uri, scope)
}

/** A prompt of plain text. */
export function spoken(text: string): Prompt {
  return { text, durationMs: speakingMs(text) }
}

/** A prompt as the customer hears its SSML. */
export function spokenSsml(ssml: string): Prompt {
  const text = spokenText(ssml)
  return { text, ssml, durationMs: speakingMs(text) }
}

/** What playing a prompt does: whoever the frame speaks to hears it, and time passes. */
export function play(prompt: Prompt, scope: ActionScope): readonly FlowEffect[] {
  const { durationMs, ...message } = prompt
  return [
    {
      type: "observed",
      event: heardByAgent(scope)
        ? { type: "AgentMessageReceived", text: prompt.text }
        : { type: "MessageReceived", ...message },
    },
    { type: "timePasses", milliseconds: durationMs },
  ]
}

function recorded(promptId: string, { instance }: ActionScope): Prompt {
  const text = instance.scenario.prompts?.[promptId]
  return text === undefined
    ? { text: `[prompt ${promptId.split("/").at(-1)}]`, promptId, durationMs: recordedPromptMs }
    : { text, promptId, durationMs: speakingMs(text) }
}

function heardByAgent({ state }: ActionScope): boolean {
  const role = topFrame(state)?.role
  return role === "agentWhisper" || role === "agentHold"
}
