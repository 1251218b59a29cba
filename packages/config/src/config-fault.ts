/** One thing that is wrong in call-center.config.ts. */
export interface ConfigProblem {
  /** Where, `hours.monday[0]`. */
  readonly path: string
  readonly expected: string
  readonly got: string
}

/** Thrown by `defineCallCenter`; its message has one line per problem and is meant to be printed as it is. */
export class ConfigFault extends Error {
  override readonly name = "ConfigFault"
  readonly problems: readonly ConfigProblem[]

  constructor(problems: readonly ConfigProblem[]) {
    super(
      problems
        .map(
          ({ path, expected, got }) =>
            `call-center.config.ts: ${path}: expected ${expected}, got ${got}`,
        )
        .join("\n"),
    )
    this.problems = problems
  }
}
