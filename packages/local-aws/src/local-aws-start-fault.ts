/** Thrown when the local endpoints cannot start; the message is one line that says what to do. */
export class LocalAwsStartFault extends Error {
  override readonly name = "LocalAwsStartFault"
}
