import type { FlowContent } from "../flow-content.ts"

/**
 * The same content with its actions in a given order. For identifiers that are whole numbers, which JavaScript puts
 * first in a record, wherever they were written.
 */
export function withActionOrder(content: FlowContent, identifiers: readonly string[]): FlowContent {
  const place = new Map(identifiers.map((identifier, index) => [identifier, index]))
  const placeOf = (identifier: string): number => place.get(identifier) ?? identifiers.length
  return {
    ...content,
    Actions: content.Actions.toSorted((a, b) => placeOf(a.Identifier) - placeOf(b.Identifier)),
  }
}
