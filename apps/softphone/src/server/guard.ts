import { randomBytes, timingSafeEqual } from "node:crypto"

/** The parts of a request that say where it comes from. */
export interface RequestOrigin {
  readonly host: string | undefined
  readonly origin: string | undefined
  /** Path and query, as in the request line. */
  readonly url: string | undefined
}

/** A secret that only the address which is printed holds. */
export function newToken(): string {
  return randomBytes(24).toString("base64url")
}

/**
 * Whether a request names this server as a browser on this machine would. A site whose name was made to point at 127.0.0.1
 * (DNS rebinding) sends its own name as Host.
 */
export function isForThisServer({ host }: RequestOrigin, port: number): boolean {
  return host !== undefined && hostsOf(port).includes(host)
}

/**
 * Whether a WebSocket may be opened: by a page that this server has served, which browsers say in Origin, and that knows
 * the token.
 */
export function mayConnect(
  request: RequestOrigin,
  { port, token }: { readonly port: number; readonly token: string },
): boolean {
  const { origin, url = "" } = request
  return (
    isForThisServer(request, port) &&
    origin !== undefined &&
    hostsOf(port).some((host) => origin === `http://${host}`) &&
    isSame(new URL(url, "http://127.0.0.1").searchParams.get("token") ?? "", token)
  )
}

function hostsOf(port: number): readonly string[] {
  return [`127.0.0.1:${port}`, `localhost:${port}`]
}

function isSame(given: string, token: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(token)]
  return one.length === other.length && timingSafeEqual(one, other)
}
