/** A question as Lex takes a sample utterance: without the punctuation of written sentences. */
export function utteranceText(question: string): string {
  return question
    .replaceAll("’", "'")
    .replaceAll(/[¿?¡!.,;:"“”]+/gu, " ")
    .replaceAll(/\s+/gu, " ")
    .trim()
}

/** What tells two utterances apart for Lex: no case, accents or punctuation. */
export function sameUtterance(utterance: string): string {
  return utteranceText(utterance)
    .normalize("NFD")
    .replaceAll(/\p{Mn}/gu, "")
    .toLowerCase()
}
