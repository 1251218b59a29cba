import {
  contactFlow,
  disconnectParticipant,
  emitFlow,
  getParticipantInput,
  messageParticipant,
  validateFlow,
} from "../../src/index.ts"

const sorry = { onNoMatch: "goodbye", onInputTimeout: "goodbye", onError: "goodbye" } as const

const flow = contactFlow({
  name: "main",
  type: "CONTACT_FLOW",
  start: "menu",
  actions: {
    menu: getParticipantInput({
      text: "Press 1 to hear this again.",
      timeoutSeconds: 5,
      onKey: { 1: "menu" },
      ...sorry,
    }),
    goodbye: messageParticipant({ text: "Goodbye.", next: "hangUp" }),
    hangUp: disconnectParticipant(),
  },
})

export const content = emitFlow(flow, { resolve: String })
export const issues = validateFlow(content, { type: flow.type })
