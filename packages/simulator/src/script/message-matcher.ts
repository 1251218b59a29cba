import type { CallEventBody } from "../call-event.ts"
import type { MessageMatcher } from "./call-script.ts"
import { patternOf } from "./expectation.ts"

/** A message that was heard. */
export type HeardMessage = Extract<CallEventBody, { type: "MessageReceived" }>

/** Whether one of the messages matches, or their texts taken together. */
export function isHeard(matcher: MessageMatcher, messages: readonly HeardMessage[]): boolean {
  if (messages.some((message) => matches(matcher, message))) return true
  return messages.length > 1 && isAboutText(matcher) && matches(matcher, together(messages))
}

/** What the matcher asks for, in words. */
export function matcherWords(matcher: MessageMatcher): string {
  if (typeof matcher === "string") return `a message that contains ${JSON.stringify(matcher)}`
  const parts = Object.entries(matcher).map(([key, value]) => `${key} ${JSON.stringify(value)}`)
  return `a message with ${parts.join(" and ")}`
}

function matches(matcher: MessageMatcher, message: HeardMessage): boolean {
  const text = plain(message.text)
  if (typeof matcher === "string") return text.includes(plain(matcher))
  const { Text, Contains, Pattern, PromptId, SSML } = matcher
  return (
    (Text === undefined || text === plain(Text)) &&
    (Contains === undefined || [Contains].flat().every((each) => text.includes(plain(each)))) &&
    (Pattern === undefined || patternOf(Pattern).test(text)) &&
    (PromptId === undefined ||
      message.promptId === PromptId ||
      message.promptId?.endsWith(`/${PromptId}`) === true) &&
    (SSML === undefined || message.ssml?.includes(SSML) === true)
  )
}

/** A reply may come in several messages: a text may span them, a prompt or markup belongs to one. */
function isAboutText(matcher: MessageMatcher): boolean {
  return (
    typeof matcher === "string" || (matcher.PromptId === undefined && matcher.SSML === undefined)
  )
}

function together(messages: readonly HeardMessage[]): HeardMessage {
  return { type: "MessageReceived", text: messages.map(({ text }) => text).join(" ") }
}

function plain(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim()
}
