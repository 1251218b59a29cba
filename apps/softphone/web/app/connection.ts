import { signal } from "@preact/signals"

import type { PageCommand } from "../../src/protocol/page-command.ts"
import type { ServerFrame } from "../../src/protocol/server-frame.ts"

/** Whether the page is connected with `pnpm phone`. */
export const connection = signal<"connecting" | "open" | "lost">("connecting")

let socket: WebSocket | undefined

/** Connects, and connects again as long as the page is there; what the server says goes to `receive`. The token is what follows `#` in the address. */
export function connect(receive: (frame: ServerFrame) => void): void {
  const token = encodeURIComponent(location.hash.slice(1))
  const opened = new WebSocket(`ws://${location.host}/ws?token=${token}`)
  opened.addEventListener("open", () => {
    connection.value = "open"
  })
  opened.addEventListener("message", ({ data }) => {
    receive(JSON.parse(String(data)) as ServerFrame)
  })
  opened.addEventListener("close", () => {
    connection.value = "lost"
    setTimeout(() => {
      connect(receive)
    }, 1000)
  })
  socket = opened
}

/** Asks the server for something; without a connection nothing comes of it. */
export function send(command: PageCommand): void {
  if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(command))
}
