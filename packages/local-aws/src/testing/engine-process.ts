import { type ChildProcess, spawn } from "node:child_process"
import { createServer } from "node:net"
import type { AddressInfo } from "node:net"
import { fileURLToPath } from "node:url"

import type { RunningEngine } from "./database-engine.ts"

/** Where `pnpm engines` puts what it fetches. */
export const enginesFolder = fileURLToPath(new URL("../../../../.engines/", import.meta.url))

const patienceMilliseconds = 300_000

/** Starts a program that serves DynamoDB on a port that it is told, and waits until it answers. */
export async function startProcess(
  command: string,
  argumentsFor: (port: number) => readonly string[],
): Promise<RunningEngine> {
  const port = await freePort()
  const child = spawn(command, [...argumentsFor(port)], { stdio: "ignore" })
  const kill = (): void => void child.kill()
  process.once("exit", kill)
  const endpoint = `http://127.0.0.1:${port}`
  try {
    await answering(endpoint, child)
  } catch (error) {
    kill()
    throw error
  }
  return {
    endpoint,
    stop: async () => {
      process.off("exit", kill)
      const ended = new Promise((resolve) => child.once("exit", resolve))
      if (child.exitCode === null && child.kill()) await ended
    },
  }
}

async function answering(endpoint: string, child: ChildProcess): Promise<void> {
  const failed = new Promise<never>((_resolve, reject) => child.once("error", reject))
  const deadline = Date.now() + patienceMilliseconds
  while (Date.now() < deadline && child.exitCode === null) {
    const answer = await Promise.race([fetch(endpoint).catch(() => undefined), failed])
    if (answer !== undefined) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(
    `expected ${child.spawnfile} to answer at ${endpoint}, got silence: run it by hand`,
  )
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject)
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}
