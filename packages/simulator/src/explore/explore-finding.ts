/** What exploring a flow found wrong. */
export interface ExploreFinding {
  readonly code:
    /** The flow can't go on: a transition or its target is missing, or the action type is not executed. */
    | "dead_end"
    /** Actions that lead round to themselves without a word, a question or a wait between them. */
    | "endless_silent_cycle"
    /** The call ends before anything was said. */
    | "silent_end"
    /** The contact goes to a queue or an agent, and no hours of operation were checked before. */
    | "agent_without_hours_check"
  readonly flow: string
  /** Identifier of the action that the finding is about. */
  readonly action: string
  readonly message: string
  /** A shortest way there: identifiers from the start of the call. */
  readonly path: readonly string[]
}
