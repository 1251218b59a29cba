/** A script that can't be read: every problem on a line of its own, with file, line and path. */
export class CallScriptFault extends Error {
  override readonly name = "CallScriptFault"
  readonly problems: readonly string[]

  constructor(problems: readonly string[], options?: ErrorOptions) {
    super(problems.join("\n"), options)
    this.problems = problems
  }
}
