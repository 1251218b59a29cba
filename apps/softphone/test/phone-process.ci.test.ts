import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, rmSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"

import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest"

import { phoneClient } from "./phone-client.ts"

const main = new URL("../src/main.ts", import.meta.url).pathname

async function codeOf(child: ChildProcess): Promise<number | null> {
  const [code]: (number | null)[] = await once(child, "close")
  return code ?? null
}

describe("pnpm phone as a process", () => {
  let folder = ""
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "call-center-"))
  })
  afterAll(() => {
    rmSync(folder, { recursive: true })
  })

  function started(...words: readonly string[]) {
    const child = spawn(
      process.execPath,
      ["--import", import.meta.resolve("tsx"), main, ...words],
      {
        cwd: folder,
        stdio: ["ignore", "pipe", "pipe"],
        env: { ...process.env, PATH: "" },
      },
    )
    const said = { out: "", err: "" }
    child.stdout.on("data", (chunk: Buffer) => (said.out += chunk.toString()))
    child.stderr.on("data", (chunk: Buffer) => (said.err += chunk.toString()))
    onTestFinished(() => void child.kill("SIGKILL"))
    return { child, said }
  }

  it("prints the address alone to standard output, serves, and ends with 130 at Ctrl-C", async () => {
    const { child, said } = started("--memory", "--no-open", "--no-build")
    const ended = codeOf(child)
    await expect.poll(() => said.out).toContain("\n")

    expect(said.out).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#[\w-]{32}\n$/)
    const client = await phoneClient(said.out.trim())
    client.send({ type: "dial", request: "a", from: "+12025550123" })
    await client.frame("event", ({ event }) => event.type === "MessageReceived")
    child.kill("SIGINT")

    expect(await ended).toBe(130)
    expect(said.err).not.toContain("at ")
  })

  it("ends with 2 and one line when the port is taken", async () => {
    const taken = createServer()
    taken.listen(0, "127.0.0.1")
    await once(taken, "listening")
    const address = taken.address()
    const port = typeof address === "object" ? String(address?.port) : ""

    const { child, said } = started("--memory", "--no-open", "--no-build", "--port", port)
    const code = await codeOf(child)
    taken.close()

    expect(code).toBe(2)
    expect(said.err.trim().split("\n")).toHaveLength(1)
    expect(said.err).toContain(`--port ${port}`)
  })

  it.each([
    ["--port", "0"],
    ["--from", "12025550123"],
    ["--now", "tomorrow"],
    ["--data", "x", "--memory"],
    ["--flow", "nowhere.json", "--no-open", "--no-build", "--memory"],
    ["--sip"],
  ])("ends with 2 and one line for %s %s", async (...words) => {
    const { child, said } = started(...words)

    expect(await codeOf(child)).toBe(2)
    expect(said.err.trim().split("\n")).toHaveLength(1)
    expect(said.out).toBe("")
  })
})
