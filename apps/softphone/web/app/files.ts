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

const sharedStepsFile = "shared-steps.yaml"

/** Shows recordings, and plays call scripts, that were dropped on the page or chosen, with the steps that came beside them. */
export function watchFiles(files: Iterable<File>): void {
  watchAll([...files]).catch(() => {
    savedWords.value = "The file can't be read."
  })
}

async function watchAll(files: readonly File[]): Promise<void> {
  const shared = await files.find(({ name }) => name === sharedStepsFile)?.text()
  const watched = files.filter(({ name }) => name !== sharedStepsFile)
  if (shared !== undefined && watched.length === 0)
    savedWords.value = `${sharedStepsFile} holds steps of other scripts: open it together with one.`
  for (const file of watched) {
    savedWords.value = `Opening ${file.name} …`
    const text = await file.text()
    send({ type: "watch", name: file.name, text, ...(shared === undefined ? {} : { shared }) })
  }
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
    watchFiles(event.dataTransfer?.files ?? [])
  })
}
