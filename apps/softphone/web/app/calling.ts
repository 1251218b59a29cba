import { playRing } from "../audio/tone-player.ts"
import { withLine } from "../state/lines.ts"
import { send } from "./connection.ts"
import { call, isOnCall, line, movePlayhead, phone } from "./store.ts"

/** Rings from the line that is shown. */
export function dial(): void {
  const { id, from, isWithheld, request: pending } = line.value
  if (isOnCall.value || pending !== undefined) return
  const request = crypto.randomUUID()
  playRing()
  phone.value = withLine(phone.value, id, { request, contactId: undefined })
  send({ type: "dial", request, from: isWithheld ? null : from.replaceAll(/[\s().-]/g, "") })
}

/** Says nothing until the call centre has waited long enough. */
export function staySilent(): void {
  onCall((contactId) => {
    send({ type: "silence", contactId })
  })
}

/** Hangs up. */
export function hangUp(): void {
  onCall((contactId) => {
    send({ type: "hangUp", contactId })
  })
}

/** Whoever does something wants to see what comes of it. */
function onCall(act: (contactId: string) => void): void {
  const current = call.value
  if (current === undefined || !isOnCall.value) return
  movePlayhead(undefined)
  act(current.contactId)
}
