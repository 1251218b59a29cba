import { signal } from "@preact/signals"

import type { ExportedFrame, WatchedFrame } from "../../src/protocol/server-frame.ts"
import { send } from "./connection.ts"
import { call } from "./store.ts"

/** What became of the last call that was saved, copied or opened. */
export const savedWords = signal("")

/** Asks for the call that is shown as a file. */
export function exportCall(as: ExportedFrame["as"]): void {
  if (call.value !== undefined) send({ type: "export", contactId: call.value.contactId, as })
}

/** Saves a call that the server sends as a file; a story goes to the clipboard. */
export async function takeExported({ as, name, text }: ExportedFrame): Promise<void> {
  if (as === "story") {
    await navigator.clipboard.writeText(text)
    savedWords.value = "The story is in the clipboard."
    return
  }
  const address = URL.createObjectURL(new Blob([text], { type: "text/plain" }))
  const link = document.createElement("a")
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
  savedWords.value = `Saved as ${name}.`
}

/** Shows a recording, or plays a call script, that was dropped on the page or chosen. */
export async function watchFile(file: File): Promise<void> {
  savedWords.value = `Opening ${file.name} …`
  send({ type: "watch", name: file.name, text: await file.text() })
}

/** Tells what became of a file that was opened. */
export function tellWatched({ name, played }: WatchedFrame): void {
  if (played === undefined) savedWords.value = `This is ${name}.`
  else savedWords.value = `${name} ${played.failure === undefined ? "passes" : "fails"}.`
}

/** Lets recordings and call scripts be dropped anywhere on the page. */
export function takeDroppedFiles(): void {
  addEventListener("dragover", (event) => {
    event.preventDefault()
  })
  addEventListener("drop", (event) => {
    event.preventDefault()
    for (const file of event.dataTransfer?.files ?? []) watchFile(file).catch(() => undefined)
  })
}
