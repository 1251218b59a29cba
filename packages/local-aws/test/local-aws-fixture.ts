import { cp, mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"

import type { DynamoDBClient } from "@aws-sdk/client-dynamodb"
import { afterEach } from "vitest"

import { type LocalAws, type LocalAwsOptions, startLocalAws } from "../src/index.ts"
import { clientOf, freshTable } from "./contract/engine-table.ts"

export interface Fixture {
  readonly aws: LocalAws
  readonly client: DynamoDBClient
  readonly table: string
}

/** Starts engines that end with the test, and makes folders that go with it. */
export function useLocalAws(): {
  start: (options?: LocalAwsOptions) => Promise<LocalAws>
  withTable: (options?: LocalAwsOptions) => Promise<Fixture>
  newFolder: () => Promise<string>
  /** What the folder of a running engine would be if its process were killed now. */
  crashImage: (dataDir: string) => Promise<string>
} {
  const started: LocalAws[] = []
  const folders: string[] = []

  afterEach(async () => {
    await Promise.all(started.splice(0).map((aws) => aws.stop()))
    await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })))
  })

  async function start(options: LocalAwsOptions = {}): Promise<LocalAws> {
    const aws = await startLocalAws(options)
    started.push(aws)
    return aws
  }

  async function newFolder(): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), "local-aws-test-"))
    folders.push(folder)
    return folder
  }

  return {
    start,
    newFolder,
    withTable: async (options) => {
      const aws = await start(options)
      const client = clientOf(aws.dynamodb.endpoint)
      return { aws, client, table: await freshTable(client) }
    },
    crashImage: async (dataDir) => {
      const image = await newFolder()
      await cp(dataDir, image, { recursive: true })
      return image
    },
  }
}

/** A clock that stands until it is moved. */
export function settableNow(at = Date.parse("2026-12-01T14:00:00Z")): {
  now: () => number
  forward: (milliseconds: number) => void
} {
  let current = at
  return { now: () => current, forward: (milliseconds) => void (current += milliseconds) }
}
