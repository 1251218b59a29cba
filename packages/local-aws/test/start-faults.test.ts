import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises"
import { join } from "node:path"

import { PutItemCommand, ScanCommand } from "@aws-sdk/client-dynamodb"
import { expect, it } from "vitest"

import { type LocalAws, LocalAwsStartFault } from "../src/index.ts"
import { folderVersion } from "../src/storage/folder-version.ts"
import { openStorage } from "../src/storage/open-storage.ts"
import { clientOf, item } from "./contract/engine-table.ts"
import { useLocalAws } from "./local-aws-fixture.ts"

const { start, withTable, newFolder, crashImage } = useLocalAws()

it("says that another process uses the folder", async () => {
  const dataDir = await newFolder()
  await start({ dataDir })

  expect(await faultOf(dataDir)).toContain("another process")
})

it("says that a file is no folder, and holds none", async () => {
  const file = join(await newFolder(), "data")
  await writeFile(file, "x")

  expect(await faultOf(file)).toContain("name another folder")
  expect(await faultOf(join(file, "data"))).toContain("name another folder")
})

it("does not hang where the system lets nobody make a folder", async () => {
  expect(await faultOf("/proc/local-aws/data")).toContain("can be written to")
})

it("leaves a folder alone that holds something else", async () => {
  const dataDir = await newFolder()
  await writeFile(join(dataDir, "thesis.txt"), "years of work")

  expect(await faultOf(dataDir)).toContain("thesis.txt")
  expect(await readdir(dataDir)).toEqual(["thesis.txt"])
})

it("makes folders that are not there, and takes one that only holds hidden files", async () => {
  const folder = await newFolder()
  await writeFile(join(folder, ".DS_Store"), "")

  await start({ dataDir: folder })
  await start({ dataDir: join(await newFolder(), "deep", "deeper") })

  expect(await readdir(folder)).toEqual([".DS_Store", "database", "lock", "version"])
})

type Spoil = (database: string, names: readonly string[]) => Promise<void>

const damages: Readonly<Record<string, Spoil>> = {
  "no CURRENT": (database) => rm(join(database, "CURRENT")),
  "another CURRENT": (database) => writeFile(join(database, "CURRENT"), "garbage"),
  "another MANIFEST": overwrite(/^MANIFEST/u, () => Buffer.from("garbage")),
  "an overwritten log": overwrite(/\.log$/u, () => Buffer.alloc(50_000, "garbage")),
  "a short log": overwrite(/\.log$/u, () => Buffer.from("garbage\n")),
  "a flipped bit in the log": overwrite(/\.log$/u, flipped),
  "a cut log": overwrite(/\.log$/u, (file) => file.subarray(0, -5)),
  "an overwritten table": overwrite(/\.ldb$/u, () => Buffer.alloc(50_000, "garbage")),
  "a flipped bit in a table": overwrite(/\.ldb$/u, flipped),
  "a cut table": overwrite(/\.ldb$/u, (file) => file.subarray(0, -100)),
  "no tables": async (database, names) => {
    for (const name of names.filter((file) => file.endsWith(".ldb"))) await rm(join(database, name))
  },
}

it.each(Object.entries(damages))("finds a damaged folder: %s", async (_what, spoil) => {
  const dataDir = await filledFolder()
  const database = join(dataDir, "database")
  await spoil(database, await readdir(database))

  const fault = await faultOf(dataDir)

  expect(fault).toContain("as it was left")
  expect(await faultOf(dataDir)).toBe(fault)
})

it("finds damage after a crash, too, but takes an unfinished last record for what it is", async () => {
  const dataDir = await newFolder()
  const { client, table: TableName } = await withTable({ dataDir })
  for (const sk of ["1", "2", "3"])
    await client.send(new PutItemCommand({ TableName, Item: item("a", sk) }))
  const cut = await crashImage(dataDir)
  const overwritten = await crashImage(dataDir)
  await spoilLog(cut, (file) => file.subarray(0, -5))
  await spoilLog(overwritten, flipped)

  await start({ dataDir: cut })
  expect(await faultOf(overwritten)).toContain("a damaged record")
})

it("opens a folder of its own version, and one from before versions were written", async () => {
  const dataDir = await filledFolder()
  expect(await readFile(join(dataDir, "version"), "utf8")).toBe(`${folderVersion}\n`)
  await rm(join(dataDir, "version"))

  await (await openStorage(dataDir)).close()

  expect(await readFile(join(dataDir, "version"), "utf8")).toBe(`${folderVersion}\n`)
})

it.each([
  {
    version: `${folderVersion + 1}\n`,
    says: `got version ${folderVersion + 1} of a later release`,
  },
  { version: "0\n", says: "expected a version number" },
  { version: "\u001B[2J", says: "expected a version number" },
])("refuses a folder of the version $version and leaves it as it is", async ({ version, says }) => {
  const dataDir = await filledFolder()
  await writeFile(join(dataDir, "version"), version)

  const fault = await faultOf(dataDir)

  expect(fault).toContain(says)
  expect(fault).not.toContain("\u001B")
  await writeFile(join(dataDir, "version"), `${folderVersion}\n`)
  expect((await openStorage(dataDir)).get("key 1 0")).toBeDefined()
})

const missingLogs: Readonly<Record<string, (log: string) => Promise<void>>> = {
  missing: (log) => rm(log),
  emptied: (log) => writeFile(log, ""),
}

it.each(Object.entries(missingLogs))(
  "says after a crash that a %s log has lost changes, and keeps the earlier ones",
  async (_what, lose) => {
    const dataDir = await newFolder()
    const first = await withTable({ dataDir })
    const put = (client: typeof first.client, sk: string) =>
      client.send(new PutItemCommand({ TableName: first.table, Item: item("a", sk) }))
    await put(first.client, "1")
    await first.aws.stop()
    const second = await start({ dataDir })
    expect(second.lost).toBeUndefined()
    await put(clientOf(second.dynamodb.endpoint), "2")
    const crashed = await crashImage(dataDir)
    const whole = await crashImage(dataDir)
    const database = join(crashed, "database")
    for (const name of await readdir(database))
      if (name.endsWith(".log")) await lose(join(database, name))

    const after = await start({ dataDir: crashed })

    expect(after.lost).toMatch(
      /was not closed, and its file database\/\d+\.log is missing or empty/,
    )
    expect(await sortKeys(after, first.table)).toEqual(["1"])
    await after.stop()
    expect((await start({ dataDir: crashed })).lost).toBeUndefined()
    expect((await start({ dataDir: whole })).lost).toBeUndefined()
  },
)

it("says which port cannot be bound", async () => {
  const { dynamodb, sns } = await start()
  const dynamodbPort = Number(new URL(dynamodb.endpoint).port)
  const snsPort = Number(new URL(sns.endpoint).port)

  await expect(start({ dynamodbPort })).rejects.toThrow(`127.0.0.1:${dynamodbPort}`)
  await expect(start({ snsPort })).rejects.toThrow(`127.0.0.1:${snsPort}`)
  await expect(start({ snsPort: 70_000 })).rejects.toBeInstanceOf(LocalAwsStartFault)
})

it("gives its folder and port back when the other port cannot be bound", async () => {
  const dataDir = await newFolder()
  const snsPort = Number(new URL((await start()).sns.endpoint).port)
  const taken = await start()
  const dynamodbPort = Number(new URL(taken.dynamodb.endpoint).port)
  await taken.stop()

  await expect(start({ dataDir, dynamodbPort, snsPort })).rejects.toThrow("127.0.0.1")

  await start({ dataDir, dynamodbPort })
})

async function faultOf(dataDir: string): Promise<string> {
  const fault: unknown = await start({ dataDir }).catch((error: unknown) => error)
  expect(fault).toBeInstanceOf(LocalAwsStartFault)
  const { message } = fault as LocalAwsStartFault
  expect(message).not.toContain("\n")
  return message
}

async function sortKeys(aws: LocalAws, TableName: string): Promise<readonly unknown[]> {
  const { Items = [] } = await clientOf(aws.dynamodb.endpoint).send(new ScanCommand({ TableName }))
  return Items.map(({ sk }) => sk?.S)
}

/** A folder with a table file and a log, closed as it should be. */
async function filledFolder(): Promise<string> {
  const dataDir = join(await newFolder(), "data")
  await mkdir(dataDir)
  for (const round of [1, 2]) {
    const storage = await openStorage(dataDir)
    const put = (at: number) =>
      ({ type: "put", key: `key ${round} ${at}`, value: "x".repeat(1000) }) as const
    await storage.batch(Array.from({ length: 50 }, (_, at) => put(at)))
    await storage.close()
  }
  return dataDir
}

function overwrite(which: RegExp, change: (file: Buffer) => Buffer): Spoil {
  return async (database, names) => {
    const found = names.filter((name) => which.test(name))
    expect(found).not.toEqual([])
    for (const name of found) {
      const path = join(database, name)
      await writeFile(path, change(await readFile(path)))
    }
  }
}

async function spoilLog(dataDir: string, change: (file: Buffer) => Buffer): Promise<void> {
  const database = join(dataDir, "database")
  await overwrite(/\.log$/u, change)(database, await readdir(database))
}

function flipped(file: Buffer): Buffer {
  const middle = Math.floor(file.length / 2)
  file[middle] = (file[middle] ?? 0) ^ 1
  return file
}
