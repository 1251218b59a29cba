import { kill, startChild } from "./child.ts"
import { type BatchAnswer, type CommandLine, ready } from "./messages.ts"
import type { Workers } from "./workers.ts"

/** Milliseconds within which a doomed process is killed. */
const doomedMs = 100

/** Workers that are processes of their own, ended by SIGKILL; one that sends texts has so long for a batch. */
export function processes(functionMs: number): Workers {
  return {
    booker: (task, onTold) => {
      const child = startChild("booking-worker.ts", task, {
        onLine: (line) => onTold(JSON.parse(line) as CommandLine),
      })
      return { kill: () => kill(child) }
    },
    texter: (task) => {
      const child = startChild("notifier-worker.ts", task)
      child.setMaxListeners(0)
      let batches = 0
      return {
        isReady: new Promise<void>((resolve) => {
          child.on("message", (message) => (message === ready ? resolve() : undefined))
        }),
        give: (event, isDoomed) => {
          batches += 1
          const id = batches
          return new Promise((resolve) => {
            const limit = isDoomed ? Math.random() * doomedMs : functionMs
            const timer = setTimeout(() => resolve(undefined), limit)
            const hear = (message: BatchAnswer): void => {
              if (message.id !== id) return
              clearTimeout(timer)
              child.off("message", hear)
              resolve(message.answer)
            }
            child.on("message", hear)
            child.send({ id, event })
          })
        },
        kill: () => kill(child),
      }
    },
  }
}
