/** Something that the user gave cannot be used; its one-line message says what is wrong and what to do. */
export class UsageFault extends Error {
  override readonly name = "UsageFault"
}
