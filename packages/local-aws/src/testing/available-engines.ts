import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"

import { startLocalAws } from "../start-local-aws.ts"
import type { AvailableEngines, DatabaseEngine, MissingEngine } from "./database-engine.ts"
import { dynamodbLocal } from "./dynamodb-local.ts"
import { dynoxide } from "./dynoxide.ts"

/**
 * Every DynamoDB that a contract suite can run against here: local-aws in memory and on disk always, DynamoDB Local and
 * dynoxide when `pnpm engines` has fetched them.
 */
export async function availableEngines(): Promise<AvailableEngines> {
  const { engines, missing } = await otherEngines()
  return { engines: [inMemory, onDisk, ...engines], missing }
}

/** The engines that are not ours; a suite that runs against local-aws in its own way takes these in addition. */
export async function otherEngines(): Promise<AvailableEngines> {
  const engines: DatabaseEngine[] = []
  const missing: MissingEngine[] = []
  for (const engine of await Promise.all([dynamodbLocal(), dynoxide()]))
    if ("start" in engine) engines.push(engine)
    else missing.push(engine)
  return { engines, missing }
}

/** One line for each engine that a suite does without, for the test's output. */
export function missingEnginesNote(missing: readonly MissingEngine[]): string {
  return missing.map(({ name, reason }) => `without ${name}: ${reason}\n`).join("")
}

const inMemory: DatabaseEngine = {
  name: "local-aws in memory",
  start: async () => {
    const aws = await startLocalAws()
    return { endpoint: aws.dynamodb.endpoint, stop: () => aws.stop() }
  },
}

const onDisk: DatabaseEngine = {
  name: "local-aws on disk",
  start: async () => {
    const folder = await mkdtemp(join(tmpdir(), "local-aws-"))
    const aws = await startLocalAws({ dataDir: folder })
    return {
      endpoint: aws.dynamodb.endpoint,
      stop: async () => {
        await aws.stop()
        await rm(folder, { recursive: true })
      },
    }
  },
}
