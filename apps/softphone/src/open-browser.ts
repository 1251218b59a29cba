import { spawn } from "node:child_process"
import process from "node:process"

const openers: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  darwin: ["open"],
  // `start` is a word of cmd.exe; its first quoted argument is a title.
  win32: ["cmd", "/c", "start", ""],
}

/** Shows an address in the user's browser; where there is none, nothing happens, and the address that was printed has to do. */
export function openBrowser(address: string): void {
  const [program, ...words] = openers[process.platform] ?? ["xdg-open"]
  const child = spawn(program, [...words, address], { stdio: "ignore", detached: true })
  child.on("error", () => undefined)
  child.unref()
}
