/**
 * A pattern of words, as a lexicon writes it: words in lower case as they are spoken, categories with a capital, `(a|b)`
 * for one of several, `?` for what may be missing: `the? Ordinal Weekday (of|in) Month Year?`.
 */
export type Pattern =
  | { readonly type: "word"; readonly word: string }
  | { readonly type: "category"; readonly name: string }
  | { readonly type: "sequence"; readonly parts: readonly Pattern[] }
  | { readonly type: "choice"; readonly options: readonly Pattern[] }

const nothing: Pattern = { type: "sequence", parts: [] }

/** Reads patterns separated by semicolons. */
export function patternsOf(text: string): readonly Pattern[] {
  return text
    .split(";")
    .map((each) => each.match(/[()|?–]|[\p{L}\p{N}]+/gu) ?? [])
    .filter((tokens) => tokens.length > 0)
    .map((tokens) => choiceAt([...tokens].toReversed()))
}

/** Reads up to the end or a closing bracket; the tokens lie in reverse, so that the next one is the last. */
function choiceAt(tokens: string[]): Pattern {
  const options = [sequenceAt(tokens)]
  while (tokens.at(-1) === "|") {
    tokens.pop()
    options.push(sequenceAt(tokens))
  }
  const [first = nothing] = options
  return options.length === 1 ? first : { type: "choice", options }
}

function sequenceAt(tokens: string[]): Pattern {
  const parts: Pattern[] = []
  for (let token = tokens.at(-1); token !== undefined && token !== "|" && token !== ")";) {
    tokens.pop()
    const part = token === "(" ? bracketAt(tokens) : wordOrCategory(token)
    const isOptional = tokens.at(-1) === "?"
    if (isOptional) tokens.pop()
    parts.push(isOptional ? { type: "choice", options: [part, nothing] } : part)
    token = tokens.at(-1)
  }
  const [first = nothing] = parts
  return parts.length === 1 ? first : { type: "sequence", parts }
}

function bracketAt(tokens: string[]): Pattern {
  const inside = choiceAt(tokens)
  tokens.pop()
  return inside
}

function wordOrCategory(token: string): Pattern {
  return /^\p{Lu}/u.test(token) ? { type: "category", name: token } : { type: "word", word: token }
}

/** The categories that a pattern names. */
export function categoriesIn(pattern: Pattern): readonly string[] {
  switch (pattern.type) {
    case "word":
      return []
    case "category":
      return [pattern.name]
    case "sequence":
      return pattern.parts.flatMap(categoriesIn)
    case "choice":
      return pattern.options.flatMap(categoriesIn)
  }
}
