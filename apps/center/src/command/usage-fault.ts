/** The command can't run; its one-line message says why and what to do. */
export class UsageFault extends Error {
  override readonly name = "UsageFault"
}
