/** Something that whoever ran the command can mend; its message is one line that says how. */
export class UsageFault extends Error {
  override readonly name = "UsageFault"
}
