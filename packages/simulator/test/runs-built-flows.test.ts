import {
  contactFlow,
  disconnectParticipant,
  emitFlow,
  loop,
  messageParticipant,
} from "@call-center/flow-language"
import { expect, it } from "vitest"

import { createSimulator } from "../src/index.ts"
import { testClock } from "./support/test-center.ts"

it("runs what the flow builder emits", async () => {
  const flow = contactFlow({
    name: "main",
    type: "CONTACT_FLOW",
    start: "greet",
    actions: {
      greet: messageParticipant({ text: "Hello.", next: "twice" }),
      twice: loop({ times: 2, onContinue: "again", onDone: "bye" }),
      again: messageParticipant({ text: "Again.", next: "twice" }),
      bye: disconnectParticipant(),
    },
  })
  const content: unknown = JSON.parse(JSON.stringify(emitFlow(flow, { resolve: () => "" })))
  const center = createSimulator({
    flows: [{ name: flow.name, arn: "arn:main", type: flow.type, content }],
    entryFlow: "main",
    bots: [],
    clock: testClock(),
  })

  const call = await center.dial({ from: undefined })

  expect(call.heard).toEqual(["Hello.", "Again.", "Again."])
  expect(call.ended).toBe("flow")
})
