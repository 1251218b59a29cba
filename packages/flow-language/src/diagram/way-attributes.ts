import { xmlAttribute } from "../xml-text.ts"

/** What a page that shows a call finds the drawing of a way by: the Identifiers of the actions at its two ends. */
export function wayAttributes(from: string, to: string): string {
  return `data-from="${xmlAttribute(from)}" data-to="${xmlAttribute(to)}"`
}
