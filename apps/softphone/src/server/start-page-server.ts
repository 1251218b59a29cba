import { type IncomingMessage, type ServerResponse, createServer } from "node:http"
import type { AddressInfo } from "node:net"

import { UsageFault } from "@call-center/command-line"
import type { LocalFeed } from "@call-center/phone/local-feed"
import { type WebSocket, WebSocketServer } from "ws"

import { type RequestOrigin, isForThisServer, mayConnect } from "./guard.ts"
import type { PageFiles } from "./page-files.ts"

/** A page that is connected. */
export interface PageSocket {
  send(frame: unknown): void
  onMessage(listener: (message: string) => void): void
  onClose(listener: () => void): void
}

export interface PageServerOptions {
  /** On 127.0.0.1; any free one when undefined. */
  readonly port: number | undefined
  readonly token: string
  readonly files: PageFiles
  /** Answers every path that ends in `.ics`; undefined without a calendar feed. */
  readonly feed: LocalFeed | undefined
  readonly onPage: (page: PageSocket) => void
}

export interface PageServer {
  /** What to open in a browser. The token follows `#`, which browsers send to nobody. */
  readonly address: string
  readonly port: number
  stop(): Promise<void>
}

/** A recorded call of an hour is far below it. */
const largestMessageBytes = 8 * 1024 * 1024

/** Serves the page on 127.0.0.1. Throws `UsageFault` when the port can't be had. */
export async function startPageServer(options: PageServerOptions): Promise<PageServer> {
  const http = createServer((request, response) => {
    answer(request, response, { ...options, port: portOf(http) })
  })
  const sockets = new WebSocketServer({ noServer: true, maxPayload: largestMessageBytes })
  http.on("upgrade", (request, socket, head) => {
    // A peer that goes away in the middle is none of our business.
    socket.on("error", () => undefined)
    if (!mayConnect(originOf(request), { port: portOf(http), token: options.token })) {
      socket.end("HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n")
      return
    }
    sockets.handleUpgrade(request, socket, head, (page) => {
      options.onPage(pageSocket(page))
    })
  })
  await new Promise<void>((resolve, reject) => {
    http.once("error", (cause) => {
      reject(
        new UsageFault(
          `--port ${options.port ?? 0}: 127.0.0.1 does not give it (${cause.message}); choose another, or leave it out for a free one`,
          { cause },
        ),
      )
    })
    http.listen({ host: "127.0.0.1", port: options.port ?? 0 }, resolve)
  })
  return {
    address: `http://127.0.0.1:${portOf(http)}/#${options.token}`,
    port: portOf(http),
    stop: async () => {
      for (const page of sockets.clients) page.terminate()
      sockets.close()
      http.closeAllConnections()
      await new Promise((resolve) => http.close(resolve))
    },
  }
}

function portOf(http: ReturnType<typeof createServer>): number {
  return (http.address() as AddressInfo).port
}

function originOf({ headers, url }: IncomingMessage): RequestOrigin {
  return { host: headers.host, origin: headers.origin, url }
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { port, files, feed }: Pick<PageServerOptions, "files" | "feed"> & { readonly port: number },
): void {
  const path = new URL(request.url ?? "/", "http://127.0.0.1").pathname
  const file = files.get(path)
  if (!isForThisServer(originOf(request), port)) response.writeHead(403).end()
  else if (feed !== undefined && path.endsWith(".ics")) void answerCalendar(request, response, feed)
  else if (request.method !== "GET" && request.method !== "HEAD") response.writeHead(405).end()
  else if (file === undefined) response.writeHead(404).end()
  else response.writeHead(200, file.headers).end(request.method === "GET" ? file.content : "")
}

/** As Lambda does it behind a function URL. */
async function answerCalendar(
  request: IncomingMessage,
  response: ServerResponse,
  feed: LocalFeed,
): Promise<void> {
  try {
    const { statusCode, headers, body } = await feed.answer({
      method: request.method ?? "",
      path: request.url ?? "/",
      ifNoneMatch: request.headers["if-none-match"],
    })
    response.writeHead(statusCode, headers).end(body)
  } catch {
    response.writeHead(502).end()
  }
}

function pageSocket(socket: WebSocket): PageSocket {
  socket.on("error", () => undefined)
  return {
    send: (frame) => {
      socket.send(JSON.stringify(frame))
    },
    onMessage: (listener) => {
      socket.on("message", (data, isBinary) => {
        if (!isBinary) listener(textOf(data))
      })
    },
    onClose: (listener) => {
      socket.on("close", listener)
    },
  }
}

function textOf(data: Buffer | ArrayBuffer | Buffer[]): string {
  if (Array.isArray(data)) return Buffer.concat(data).toString()
  return Buffer.isBuffer(data) ? data.toString() : Buffer.from(data).toString()
}
