import { xmlText } from "@call-center/flow-language/catalogue"

/** A message with the longest pause that Amazon Polly makes after it, for messages that play in a loop. */
export function spokenThenPause(text: string): { readonly ssml: string } {
  return { ssml: `<speak>${xmlText(text)}<break time="10s"/></speak>` }
}
