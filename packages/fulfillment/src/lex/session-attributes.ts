import { dialogueAttribute } from "../conversation/remembered-dialogue.ts"

// Lex takes 12 KB of session attributes in a response; ours and what the flow gave must fit in together.
const mostBytes = 8192

/** What a call can't go on without. */
const essential = new Set(["callerNumber", "contactId"])

/** How Lex listens: the flow says so of the open question that a block begins with. */
const listening = "x-amz-lex:"

/** What the flow keeps in the session goes back as it came, unless there is more than Lex takes. */
export function keptAttributes(
  attributes: Readonly<Record<string, string>>,
): Record<string, string> {
  const { [dialogueAttribute]: _, ...others } = attributes
  if (Buffer.byteLength(JSON.stringify(others)) <= mostBytes) return others
  return Object.fromEntries(
    Object.entries(others).filter(([name, value]) => essential.has(name) && value.length <= 100),
  )
}

/** The same without the flow's ways to listen, which would hold for every slot of the session instead of its own. */
export function attributesForSlots(
  attributes: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(keptAttributes(attributes)).filter(([name]) => !name.startsWith(listening)),
  )
}
