import { once } from "node:events"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"

import { createOperatorStore } from "@call-center/booking-store"
import { imbalances } from "@call-center/booking-store/ledger"
import type { Demo } from "@call-center/domain"
import { startLocalAws } from "@call-center/local-aws"

import { startChild } from "./child.ts"
import { rulesOf } from "./configurations.ts"
import { localClient } from "./local-client.ts"
import { type SimulatedTime, clockOf } from "./simulated-time.ts"

/** What came of disks that were full at another moment each. */
export interface FullDisks {
  readonly disks: number
  readonly granted: number
  readonly violations: readonly string[]
}

/** Blocks of 512 bytes that a file may have: from a few demos to some hundred. */
const sizes = [60, 97, 150, 231, 340] as const

/** Books in data folders until the disk is full, and looks with room to spare at what is left of what was granted. */
export async function fullDisks(time: SimulatedTime): Promise<FullDisks> {
  const violations: string[] = []
  let granted = 0
  for (const [configuration, fileBlocks] of sizes.entries()) {
    const dataDir = await mkdtemp(join(tmpdir(), "call-center-chaos-"))
    const told: Demo[] = []
    const task = { dataDir, tableName, time, secondsOff: 0, configuration }
    const child = startChild("disk-worker.ts", task, {
      fileBlocks,
      onLine: (line) => void told.push(JSON.parse(line) as Demo),
    })
    const [code] = (await once(child, "close")) as [number | null]
    if (code !== 0) violations.push(`a disk of ${fileBlocks} blocks ended its process with ${code}`)
    granted += told.length
    violations.push(...(await wrongIn(dataDir, told, { time, configuration })))
    await rm(dataDir, { recursive: true, force: true })
  }
  return { disks: sizes.length, granted, violations }
}

const tableName = "demos"

async function wrongIn(
  dataDir: string,
  told: readonly Demo[],
  { time, configuration }: { readonly time: SimulatedTime; readonly configuration: number },
): Promise<readonly string[]> {
  const aws = await startLocalAws({ dataDir })
  const client = localClient(aws.dynamodb.endpoint)
  const rules = rulesOf(configuration)
  const store = createOperatorStore({ client, tableName, rules, clock: clockOf(time, 0) })
  const lost: string[] = []
  for (const demo of told) {
    const { demos } = await store.export(demo.caller)
    if (!demos.some(({ demoId }) => demoId === demo.demoId))
      lost.push(`lost on a full disk: ${demo.demoId} ${demo.startsAt}`)
  }
  const unequal = await imbalances({ client, tableName, rules })
  client.destroy()
  await aws.stop()
  return [...lost, ...unequal]
}
