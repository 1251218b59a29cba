import { type ChildProcessByStdio, spawn } from "node:child_process"
import { once } from "node:events"
import { type Socket, createServer } from "node:net"
import type { Readable } from "node:stream"
import { fileURLToPath } from "node:url"

import { describe, expect, it } from "vitest"

const main = fileURLToPath(new URL("fixtures/main.ts", import.meta.url))

type Running = ChildProcessByStdio<null, Readable, Readable>

function start(...words: readonly string[]): Running {
  return spawn(process.execPath, ["--import", import.meta.resolve("tsx"), main, ...words], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, PATH: "" },
  })
}

async function ended(child: Running) {
  const texts = { out: "", err: "" }
  child.stdout.on("data", (chunk: Buffer) => (texts.out += chunk.toString()))
  child.stderr.on("data", (chunk: Buffer) => (texts.err += chunk.toString()))
  const [code, signal] = await once(child, "close")
  return { code, signal, ...texts }
}

/** Waits for the first words of a command that tells when it is at work. */
async function atWork(child: Running): Promise<void> {
  await once(child.stdout, "readable")
}

describe("runMain", () => {
  it("goes on in silence when nobody reads any more, and ends with the command's own code", async () => {
    const child = start("print-much")
    child.stdout.once("data", () => child.stdout.destroy())

    expect(await ended(child)).toMatchObject({ code: 1, signal: null, err: "" })
  })

  it("ends at once with 130 at Ctrl-C", async () => {
    const child = start("work")
    await atWork(child)
    child.kill("SIGINT")

    expect(await ended(child)).toEqual({ code: 130, signal: null, out: "working\n", err: "" })
  })

  it("lets a command that asked for it put things away first, and ends with the signal's code", async () => {
    const child = start("wind-up")
    await atWork(child)
    child.kill("SIGTERM")

    expect(await ended(child)).toMatchObject({ code: 143, out: "working\nput away\n", err: "" })
  })

  it("ends the programs that it started, and those that they started", async () => {
    const server = createServer()
    server.listen(0, "127.0.0.1")
    await once(server, "listening")
    const address = server.address()
    const child = start("with-children", String(typeof address === "object" && address?.port))
    const [socket]: Socket[] = await once(server, "connection")
    const closed = new Promise((resolve) => socket?.once("close", resolve).on("error", () => {}))
    socket?.resume()
    child.kill("SIGINT")

    expect(await ended(child)).toMatchObject({ code: 130, err: "" })
    await closed
    server.close()
  })

  it("leaves Ctrl-C to a program that it gave the terminal, and goes on when that has ended", async () => {
    const child = start("foreground")
    await atWork(child)
    child.kill("SIGINT")

    expect(await ended(child)).toMatchObject({
      code: 1,
      out: "working\nput away\nit ended with 7\n",
      err: "",
    })
  })

  it("ends with a program that Ctrl-C has ended", async () => {
    const child = start("foreground-killed")
    await atWork(child)
    child.kill("SIGINT")

    expect(await ended(child)).toMatchObject({ code: 130, out: "working\n", err: "" })
  })

  it("is ended by the system at Ctrl-C while it computes", async () => {
    const child = start("compute")
    await atWork(child)
    child.kill("SIGINT")

    expect(await ended(child)).toMatchObject({ code: null, signal: "SIGINT", err: "" })
  })

  it("says nothing of what failed because of Ctrl-C, even when that is noticed before the signal", async () => {
    expect(await ended(start("bug-before-signal"))).toMatchObject({ code: 130, err: "" })
  })

  it("shows where a bug is", async () => {
    const { code, err } = await ended(start("bug"))

    expect(code).toBe(1)
    expect(err).toMatch(/TypeError: x is no function\n {4}at /)
  })
})
