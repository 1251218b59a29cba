/** Where what a command says goes. */
export interface CommandOutput {
  /** What was asked for. */
  readonly write: (text: string) => void
  /** What helps to wait for it. */
  readonly progress: (text: string) => void
}
