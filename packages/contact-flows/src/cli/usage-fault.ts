/** Something that whoever called the command can put right; its message is one line that says what to do. */
export class UsageFault extends Error {
  override readonly name = "UsageFault"
}
