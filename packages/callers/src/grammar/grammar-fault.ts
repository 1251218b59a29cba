/** A grammar that can't be used, or was asked for what it has not. */
export class GrammarFault extends Error {
  override readonly name = "GrammarFault"
}
