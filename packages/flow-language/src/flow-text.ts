import type { AttributeReference } from "./attribute-reference.ts"

/**
 * Text that mixes words and attributes.
 *
 * @example flowText`Welcome back, ${contactAttribute("firstName")}!`
 * @throws {TypeError} when a letter, digit or `_` follows an attribute at once: Connect would read it as a part of the name.
 */
export function flowText(
  words: TemplateStringsArray,
  ...attributes: readonly AttributeReference[]
): string {
  return words.reduce((text, word, index) => {
    const attribute = attributes[index - 1]
    if (attribute === undefined) return text + word
    if (/^\w/.test(word)) throw new TypeError(gluedMessage(attribute, word))
    return text + attribute.jsonPath + word
  }, "")
}

function gluedMessage(attribute: AttributeReference, word: string): string {
  return `expected a space or punctuation after ${attribute.jsonPath}, got "${word}": put a space between them`
}
