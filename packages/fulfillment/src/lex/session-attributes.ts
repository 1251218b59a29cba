import { dialogueAttribute } from "../dialogue/remembered-dialogue.ts"

// Lex takes 12 KB of session attributes in a response; ours and what the flow gave must fit in together.
const mostCharacters = 8192

/** What the flow and Lex's settings keep in the session goes back as it came, unless there is more than Lex takes. */
export function keptAttributes(
  attributes: Readonly<Record<string, string>>,
): Record<string, string> {
  const { [dialogueAttribute]: _, ...others } = attributes
  const size = Object.entries(others).reduce(
    (sum, [key, value]) => sum + key.length + value.length,
    0,
  )
  return size > mostCharacters ? {} : others
}
