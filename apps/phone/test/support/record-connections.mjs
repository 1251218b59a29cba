// Loaded with --import before a command: writes every address that the process connects to into a file, one a line.
import { appendFileSync } from "node:fs"
import { Socket } from "node:net"
import process from "node:process"

const connect = Reflect.get(Socket.prototype, "connect")

Socket.prototype.connect = function record(...args) {
  const target = Array.isArray(args[0]) ? args[0][0] : args[0]
  // Workers talk to their parent over a path, not an address.
  if (target?.port !== undefined) {
    const { host, port } = target
    appendFileSync(process.env["CONNECTIONS_FILE"], `${JSON.stringify({ host, port })}\n`)
  }
  return connect.apply(this, args)
}
