/** A bot definition, session or setting that the Lex runtime cannot work with: a programmer's or deployer's fault. */
export class LexFault extends Error {
  override readonly name = "LexFault"
}
