const blockBytes = 32_768
const headerBytes = 7

/** Kinds of the pieces in which a record is written. */
const full = 1
const first = 2
const last = 4

/**
 * The records of one of LevelDB's log files, or of its MANIFEST, joined from their pieces. For a file whose damage was
 * ruled out before; a record that is not finished is left out.
 * https://github.com/google/leveldb/blob/main/doc/log_format.md
 */
export function logRecords(file: Buffer): readonly Buffer[] {
  const records: Buffer[] = []
  let pieces: Buffer[] = []
  for (let at = 0; at + headerBytes <= file.length;) {
    const left = blockBytes - (at % blockBytes)
    if (left < headerBytes) {
      at += left
      continue
    }
    const end = at + headerBytes + file.readUInt16LE(at + 4)
    const kind = file[at + 6] ?? 0
    if (kind === full || kind === first) pieces = []
    pieces.push(file.subarray(at + headerBytes, end))
    if (kind === full || kind === last) records.push(Buffer.concat(pieces))
    at = end
  }
  return records
}
