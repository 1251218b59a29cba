import { maskedCrc32c } from "./crc32c.ts"
import { type VarintReader, varints } from "./varints.ts"

const blockBytes = 32_768
const headerBytes = 7
const footerBytes = 48
const magic = Buffer.from("57fb808b247547db", "hex")

/**
 * Says what is wrong with one of LevelDB's log files (also its MANIFEST), if anything. LevelDB itself drops what it
 * cannot read in one and goes on, so that committed items would vanish without a word. In a file that was not closed
 * the last record may be unfinished: that is what a crash leaves of a commit that was never answered.
 * https://github.com/google/leveldb/blob/main/doc/log_format.md
 */
export function logDamage(file: Buffer, closed: boolean): string | undefined {
  for (let at = 0; at < file.length;) {
    const left = blockBytes - (at % blockBytes)
    if (left < headerBytes) {
      at += left
      continue
    }
    const end = at + headerBytes + (at + 6 <= file.length ? file.readUInt16LE(at + 4) : 0)
    const whole = end <= file.length && end - at <= left
    if (whole && maskedCrc32c(file.subarray(at + 6, end)) === file.readUInt32LE(at)) at = end
    else if (!closed && isZero(file.subarray(Math.min(end, at + left)))) return undefined
    else return `a damaged record at byte ${at}`
  }
  return undefined
}

/**
 * Says what is wrong with one of LevelDB's table files, if anything; their blocks must not be compressed.
 * https://github.com/google/leveldb/blob/main/doc/table_format.md
 */
export function tableDamage(file: Buffer): string | undefined {
  const footer = file.subarray(Math.max(0, file.length - footerBytes))
  if (footer.length < footerBytes || !footer.subarray(-magic.length).equals(magic))
    return "no footer"
  const reader = varints(footer)
  const metaIndex = blockHandle(reader)
  const index = blockHandle(reader)
  const damaged = [metaIndex, index].find((handle) => !isWhole(file, handle))
  if (damaged !== undefined) return `a wrong checksum at byte ${damaged.offset}`
  const block = handlesIn(file.subarray(index.offset, index.offset + index.size))
  const broken = block.find((handle) => !isWhole(file, handle))
  return broken === undefined ? undefined : `a wrong checksum at byte ${broken.offset}`
}

interface BlockHandle {
  readonly offset: number
  readonly size: number
}

function isWhole(file: Buffer, { offset, size }: BlockHandle): boolean {
  const end = offset + size
  return (
    end + 5 <= file.length &&
    maskedCrc32c(file.subarray(offset, end + 1)) === file.readUInt32LE(end + 1)
  )
}

/** An index block's values: where the data blocks are. Its keys, which share prefixes, are passed over. */
function handlesIn(block: Buffer): readonly BlockHandle[] {
  const restarts = block.readUInt32LE(block.length - 4)
  const end = block.length - 4 - 4 * restarts
  const reader = varints(block)
  const handles: BlockHandle[] = []
  while (reader.at() < end) {
    reader.next()
    const keyBytes = reader.next()
    reader.next()
    reader.skip(keyBytes)
    handles.push(blockHandle(reader))
  }
  return handles
}

function blockHandle(reader: VarintReader): BlockHandle {
  return { offset: reader.next(), size: reader.next() }
}

function isZero(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === 0)
}
