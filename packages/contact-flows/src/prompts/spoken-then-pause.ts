/** A message with the longest pause that Amazon Polly makes after it, for messages that play in a loop. */
export function spokenThenPause(text: string): { readonly ssml: string } {
  return { ssml: `<speak>${escaped(text)}<break time="10s"/></speak>` }
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")
}
