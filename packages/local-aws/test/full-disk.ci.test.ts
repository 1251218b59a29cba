import { fileURLToPath } from "node:url"

import { ScanCommand } from "@aws-sdk/client-dynamodb"
import { expect, it } from "vitest"

import { memoryStorage } from "../src/storage/level-storage.ts"
import { untilFailure } from "../src/storage/until-failure.ts"
import { runLimited } from "../src/testing/index.ts"
import { clientOf } from "./contract/engine-table.ts"
import { useLocalAws } from "./local-aws-fixture.ts"

const { start, newFolder } = useLocalAws()

interface Filled {
  readonly table: string
  /** Sort keys of the items whose write was answered. */
  readonly answered: readonly string[]
  /** How many writes were refused after the first one that failed. */
  readonly refused: number
}

it("keeps what was answered before a file could grow no more, and takes nothing after it", async () => {
  const dataDir = await newFolder()

  const { table, answered, refused } = await fillWithFileLimit(dataDir, 100)

  expect(answered.length).toBeGreaterThan(10)
  expect(refused).toBeGreaterThan(1)
  const { dynamodb, lost } = await start({ dataDir })
  const { Items = [] } = await clientOf(dynamodb.endpoint).send(
    new ScanCommand({ TableName: table }),
  )
  expect(new Set(Items.map(({ sk }) => sk?.S))).toEqual(new Set(answered))
  expect(lost).toBeUndefined()
})

it("ends the start with one line when not even a table can be made", async () => {
  const dataDir = await newFolder()

  await expect(fillWithFileLimit(dataDir, 0)).rejects.toThrow(
    /^LocalAwsStartFault: expected .*(?:free some space|name another folder)\n$/,
  )
})

it("takes nothing more once a write has failed, although a later one would succeed", async () => {
  const taken: string[] = []
  let isFull = true
  const storage = untilFailure({
    ...(await memoryStorage()),
    batch: ([operation]) => {
      if (isFull) return Promise.reject(new Error("no space left"))
      taken.push(operation?.key ?? "")
      return Promise.resolve()
    },
  })
  const put = (key: string) => storage.batch([{ type: "put", key, value: 1 }])

  await expect(put("one")).rejects.toThrow("no space left")
  isFull = false

  await expect(put("two")).rejects.toThrow("one that has failed before")
  expect(taken).toEqual([])
  expect(storage.hasFailed()).toBe(true)
})

/** Writes items in a process whose files may not grow beyond so many blocks of 512 bytes. */
async function fillWithFileLimit(dataDir: string, blocks: number): Promise<Filled> {
  const filler = fileURLToPath(new URL("support/fill-folder.ts", import.meta.url))
  const { code, out, err } = await runLimited([filler, dataDir], blocks)
  if (code !== 0) throw new Error(err)
  return JSON.parse(out) as Filled
}
