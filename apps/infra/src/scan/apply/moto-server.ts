import { createServer } from "node:net"
import type { AddressInfo } from "node:net"
import { join } from "node:path"
import { setTimeout } from "node:timers/promises"

import { runProgram } from "@call-center/command-line"

import { lastLine } from "../last-line.ts"

/** A moto server that runs. https://docs.getmoto.org/en/latest/docs/server_mode.html */
export interface MotoServer {
  readonly endpoint: string
  /** Forgets everything that was made in it. */
  readonly reset: () => Promise<void>
  readonly stop: () => Promise<void>
}

const msBetweenLooks = 200

const looks = 150

/** Starts moto on a free port of 127.0.0.1; undefined with a reason when it does not come up. */
export async function startMoto(
  bin: string,
  folder: string,
): Promise<MotoServer | { readonly missing: string }> {
  const port = await freePort()
  const ending = new AbortController()
  const running = runProgram(join(bin, "moto_server"), ["-H", "127.0.0.1", "-p", String(port)], {
    cwd: folder,
    until: ending.signal,
  })
  const state: { last?: string } = {}
  const end = running.then(({ stderr }) => (state.last = lastLine(stderr)))
  const endpoint = `http://127.0.0.1:${port}`
  for (let look = 0; look < looks && state.last === undefined; look += 1) {
    if (await isUp(endpoint))
      return {
        endpoint,
        reset: async () => {
          await fetch(`${endpoint}/moto-api/reset`, { method: "POST" })
        },
        stop: async () => {
          ending.abort()
          await end
        },
      }
    await setTimeout(msBetweenLooks)
  }
  ending.abort()
  return { missing: `moto did not start: ${state.last ?? "it is too slow"}` }
}

async function isUp(endpoint: string): Promise<boolean> {
  try {
    return (await fetch(`${endpoint}/moto-api/data.json`)).ok
  } catch {
    return false
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once("error", reject)
    server.listen({ host: "127.0.0.1", port: 0 }, () => {
      const { port } = server.address() as AddressInfo
      server.close(() => {
        resolve(port)
      })
    })
  })
}
