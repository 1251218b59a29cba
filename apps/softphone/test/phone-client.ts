import { once } from "node:events"

import { WebSocket } from "ws"

import type { PageCommand } from "../src/protocol/page-command.ts"
import type { ServerFrame } from "../src/protocol/server-frame.ts"

/** A page without a browser: what it was told, and how to ask. */
export interface PhoneClient {
  readonly frames: readonly ServerFrame[]
  send(command: PageCommand | { readonly type: string }): void
  /** Resolves with the first frame, past or to come, that `isIt` accepts. */
  frame<Type extends ServerFrame["type"]>(
    type: Type,
    isIt?: (frame: Extract<ServerFrame, { readonly type: Type }>) => boolean,
  ): Promise<Extract<ServerFrame, { readonly type: Type }>>
  close(): void
}

/** Connects as the page at `address` does. */
export async function phoneClient(address: string): Promise<PhoneClient> {
  const { host, origin, hash } = new URL(address)
  const socket = new WebSocket(`ws://${host}/ws?token=${hash.slice(1)}`, { origin })
  const frames: ServerFrame[] = []
  const waiting = new Set<() => void>()
  socket.on("message", (data: Buffer) => {
    frames.push(JSON.parse(data.toString()))
    for (const wake of waiting) wake()
  })
  await once(socket, "open")
  return {
    frames,
    send: (command) => {
      socket.send(JSON.stringify(command))
    },
    frame: (type, isIt = () => true) =>
      new Promise((resolve) => {
        const look = () => {
          const found = frames.find(
            (frame): frame is Extract<ServerFrame, { readonly type: typeof type }> =>
              frame.type === type && isIt(frame as never),
          )
          if (found === undefined) return
          waiting.delete(look)
          resolve(found)
        }
        waiting.add(look)
        look()
      }),
    close: () => {
      socket.close()
    },
  }
}

/** Rings from a number, or with it withheld, in the name of a page; the contact id. */
export async function rung(
  client: PhoneClient,
  from: string | null,
  name: string,
): Promise<string> {
  client.send({ type: "dial", request: name, from })
  const { contactId } = await client.frame("call", (call) => call.request === name)
  return contactId
}

/** Lets the caller say words or press keys, and waits until the call waits again. */
export async function takes(client: PhoneClient, contactId: string, words: string): Promise<void> {
  const done = turnsOf(client, contactId)
  client.send(
    /^[\d*#]+$/.test(words)
      ? { type: "press", contactId, keys: words }
      : { type: "say", contactId, text: words },
  )
  await client.frame("turn", () => turnsOf(client, contactId) > done)
}

function turnsOf(client: PhoneClient, contactId: string): number {
  return client.frames.filter((frame) => frame.type === "turn" && frame.contactId === contactId)
    .length
}
