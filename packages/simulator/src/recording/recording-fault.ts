/** A file that is no recorded call, or a damaged one: one line that says where and what to do. */
export class RecordingFault extends Error {
  override readonly name = "RecordingFault"
}
