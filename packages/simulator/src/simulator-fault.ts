/** The simulator was used in a way that makes no sense: the message says what was expected and what to do. */
export class SimulatorFault extends Error {
  override readonly name = "SimulatorFault"
}
