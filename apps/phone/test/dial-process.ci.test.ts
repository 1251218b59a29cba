import { type ChildProcessByStdio, spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Readable, Writable } from "node:stream"
import { fileURLToPath } from "node:url"

import { afterAll, beforeAll, describe, expect, it } from "vitest"

interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

const launcher = fileURLToPath(import.meta.resolve("@call-center/launcher"))
const main = new URL("../src/main.ts", import.meta.url).pathname

type Dialling = ChildProcessByStdio<Writable, Readable, Readable>

/** No program is looked for: neither a shell nor what a package manager puts into PATH. */
function started(args: readonly string[], cwd: string): Dialling {
  return spawn(process.execPath, [launcher, main, ...args], {
    cwd,
    stdio: "pipe",
    env: { ...process.env, PATH: "" },
  })
}

async function endOf(child: Dialling): Promise<Ended> {
  const said = { out: "", err: "" }
  child.stdout.on("data", (chunk: Buffer) => (said.out += chunk.toString()))
  child.stderr.on("data", (chunk: Buffer) => (said.err += chunk.toString()))
  // A call that has ended reads no more.
  child.stdin.on("error", () => undefined)
  const [code]: number[] = await once(child, "close")
  return { code: code ?? null, ...said }
}

function dialProcess(args: readonly string[], input: string, cwd: string): Promise<Ended> {
  const child = started(args, cwd)
  child.stdin.end(input)
  return endOf(child)
}

describe("pnpm dial as a process", () => {
  let folder = ""
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "call-center-"))
  })
  afterAll(() => {
    rmSync(folder, { recursive: true })
  })

  it("builds, prints one JSON object a line, CallEnded last, and exits 0", async () => {
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
        "CallStarted",
        "FlowActionStarted",
        "TransitionTaken",
        "MessageReceived",
        "InputAwaited",
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

  it("hangs up in silence when nobody reads any more, and keeps the data folder in order", async () => {
    const data = ["--no-build", "--data", join(folder, "closed-pipe")]
    const child = started(data, folder)
    const heard = once(child.stdout, "data")
    child.stdin.write("schedule a demo\n")
    await heard
    child.stdout.destroy()
    child.stdin.write("tomorrow\n10 am\n")

    expect(await endOf(child)).toMatchObject({ code: 0, err: "" })
    expect(await dialProcess(data, "", folder)).toMatchObject({ code: 0, err: "" })
  })

  it("hangs up at Ctrl-C and ends with 130", async () => {
    const child = started(["--no-build", "--memory"], folder)
    const heard = once(child.stdout, "data")
    child.stdin.write("schedule a demo\n")
    await heard
    child.kill("SIGINT")

    const { code, out, err } = await endOf(child)

    expect({ code, err }).toEqual({ code: 130, err: "" })
    expect(out).toMatch(/The caller hung up\.\nNo demo is stored for this caller\.\n$/)
  })

  it("ends with exit 2 and one line for a data folder that is a file", async () => {
    const file = join(folder, "not-a-folder")
    writeFileSync(file, "no database")

    const { code, err } = await dialProcess(["--no-build", "--data", file], "", folder)

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

    const { code, err } = await dialProcess(
      ["--no-build", "--memory", "--dynamodb-port", port],
      "",
      folder,
    )

    server.close()
    expect(code).toBe(2)
    expect(err).toMatch(new RegExp(`^[^\\n]*${port}[^\\n]*\\n$`))
  })
})
