/** POSIX classes of Java's regular expressions, which service models use and JavaScript lacks. */
const posixClasses: Readonly<Record<string, string>> = {
  Alnum: "0-9A-Za-z",
  Alpha: "A-Za-z",
  ASCII: "\\x00-\\x7F",
  Digit: "0-9",
  Graph: "\\x21-\\x7E",
  Lower: "a-z",
  Print: "\\x20-\\x7E",
  Punct: "!-\\/:-@\\[-`{-~",
  Space: " \\t\\n\\x0B\\f\\r",
  Upper: "A-Z",
}

const compiled = new Map<string, RegExp | undefined>()

/**
 * A model's pattern as JavaScript has it; undefined for one that can't be said in it. It is searched for, not matched as a
 * whole. https://smithy.io/2.0/spec/constraint-traits.html#pattern-trait
 */
export function shapePattern(pattern: string): RegExp | undefined {
  if (!compiled.has(pattern)) compiled.set(pattern, compile(pattern))
  return compiled.get(pattern)
}

function compile(pattern: string): RegExp | undefined {
  const source = pattern
    .replaceAll(/\\p\{(?:Is)?(\w+)\}/g, (whole, name: string) => posixClasses[name] ?? whole)
    .replaceAll(/\\[AzZ]/g, (anchor) => (anchor === "\\A" ? "^" : "$"))
    .replaceAll(/[*+?}]\+/g, (possessive) => possessive.slice(0, 1))
  // Only with "u" do classes of characters by their Unicode property mean anything, and only without it may any sign be escaped.
  const needsUnicode = /\\[pP]\{/.test(source)
  const exact = needsUnicode ? source.replaceAll(/\\([^\w\\^$.*+?()[\]{}|/-]|_)/g, "$1") : source
  try {
    return new RegExp(exact, needsUnicode ? "u" : "")
  } catch {
    return undefined
  }
}
