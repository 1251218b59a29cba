import { spawn } from "node:child_process"
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"

import { afterAll, beforeAll, describe, expect, it } from "vitest"

interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

const main = new URL("../src/main.ts", import.meta.url).pathname

function dialProcess(args: readonly string[], input: string, cwd: string): Promise<Ended> {
  const child = spawn(
    process.execPath,
    ["--import", import.meta.resolve("tsx"), main, "--no-build", ...args],
    {
      cwd,
    },
  )
  let out = ""
  let err = ""
  child.stdout.on("data", (chunk: Buffer) => (out += chunk.toString()))
  child.stderr.on("data", (chunk: Buffer) => (err += chunk.toString()))
  child.stdin.end(input)
  return new Promise((resolve) => {
    child.on("close", (code) => resolve({ code, out, err }))
  })
}

describe("pnpm dial as a process", () => {
  let folder = ""
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "call-center-"))
  })
  afterAll(() => {
    rmSync(folder, { recursive: true })
  })

  it("prints one JSON object a line, CallEnded last, and exits 0", async () => {
    const { code, out, err } = await dialProcess(
      ["--json", "--memory", "--now", "2026-12-01T09:00:00-05:00"],
      "1\n1202\n1000\n1\n",
      folder,
    )

    const lines = out
      .trimEnd()
      .split("\n")
      .map((line): { type: string } => JSON.parse(line))
    expect(new Set(lines.map(({ type }) => type))).toEqual(
      new Set([
        "FlowActionStarted",
        "MessageReceived",
        "CustomerInput",
        "LexTurn",
        "SmsSent",
        "CallEnded",
      ]),
    )
    expect(lines.at(-1)).toMatchObject({
      type: "CallEnded",
      by: "caller",
      demos: [{ startsAt: "2026-12-02T15:00:00Z", status: "booked" }],
    })
    expect({ code, err }).toEqual({ code: 0, err: "" })
    expect(readdirSync(folder)).toEqual([])
  })

  it("ends with exit 2 and one line for an unknown option", async () => {
    const { code, err } = await dialProcess(["--nonsense"], "", folder)

    expect(code).toBe(2)
    expect(err).toMatch(/^[^\n]*--nonsense[^\n]*\n$/)
  })

  it("ends with exit 2 and one line for a data folder that is a file", async () => {
    const file = join(folder, "not-a-folder")
    writeFileSync(file, "no database")

    const { code, err } = await dialProcess(["--data", file], "", folder)

    expect(code).toBe(2)
    expect(err).toMatch(/^[^\n]*not-a-folder[^\n]*\n$/)
  })

  it("ends with exit 2 and one line for a port that is taken", async () => {
    const server = createServer()
    await new Promise<void>((resolve) => {
      server.listen(0, "127.0.0.1", resolve)
    })
    const address = server.address()
    const port = typeof address === "object" && address !== null ? String(address.port) : ""

    const { code, err } = await dialProcess(["--memory", "--dynamodb-port", port], "", folder)

    server.close()
    expect(code).toBe(2)
    expect(err).toMatch(new RegExp(`^[^\\n]*${port}[^\\n]*\\n$`))
  })
})
