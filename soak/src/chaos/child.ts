import { type ChildProcess, spawn } from "node:child_process"
import process from "node:process"
import { createInterface } from "node:readline"
import { fileURLToPath } from "node:url"

import { startOf } from "@call-center/local-aws/testing"

import type { WorkerTask } from "./messages.ts"

/** Credentials that no AWS knows, and no settings of whoever runs this. */
const environment = {
  PATH: process.env["PATH"],
  AWS_REGION: "us-east-1",
  AWS_ACCESS_KEY_ID: "local",
  AWS_SECRET_ACCESS_KEY: "local",
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true",
}

/** Starts one of this folder's programs; `onLine` gets what it prints. */
export function startChild(
  program: "booking-worker.ts" | "notifier-worker.ts" | "disk-worker.ts",
  task: Partial<WorkerTask> & { readonly dataDir?: string },
  {
    onLine,
    fileBlocks,
  }: {
    readonly onLine?: (line: string) => void
    /** Blocks of 512 bytes beyond which no file of the process may grow, as on a disk that is full. */
    readonly fileBlocks?: number
  } = {},
): ChildProcess {
  const file = fileURLToPath(new URL(program, import.meta.url))
  const start = startOf([file, JSON.stringify(task)], fileBlocks)
  const child = spawn(start.file, start.words, {
    env: { ...environment, ...start.env },
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  })
  if (child.stdout !== null)
    createInterface({ input: child.stdout }).on("line", (line) => onLine?.(line))
  return child
}

/** Kills a process at once and waits until it is gone. */
export async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((resolve) => child.once("exit", resolve))
  child.kill("SIGKILL")
  await gone
}
