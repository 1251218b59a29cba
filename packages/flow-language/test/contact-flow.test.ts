import { describe, expect, it } from "vitest"

import type { ContactFlow, FlowFragment } from "../src/index.ts"
import {
  actionAt,
  channel,
  compare,
  connectParticipantWithLexBot,
  contactFlow,
  contactId,
  customerEndpoint,
  disconnectParticipant,
  emitFlow,
  getParticipantInput,
  lexBotAlias,
  loop,
  messageParticipant,
} from "../src/index.ts"

const resolve = (reference: object): string => JSON.stringify(reference)

/** A fragment: an entry that the caller names, and a way out. */
function menu<const Entry extends string, const Exit extends string>(at: {
  readonly entry: Entry
  readonly exit: Exit
}): FlowFragment<Entry | "thanks", Exit> {
  return {
    ...actionAt(
      at.entry,
      getParticipantInput({
        text: "Press 1",
        timeoutSeconds: 5,
        onKey: { "1": "thanks" },
        onNoMatch: at.exit,
        onInputTimeout: at.exit,
        onError: at.exit,
      }),
    ),
    thanks: messageParticipant({ text: "Thanks", next: at.exit }),
  }
}

describe("contactFlow", () => {
  it("describes a flow whose keys are the identifiers", () => {
    const flow: ContactFlow = contactFlow({
      name: "main",
      type: "CONTACT_FLOW",
      start: "greet",
      actions: {
        greet: messageParticipant({ text: "Welcome", next: "ask", onError: "hangUp" }),
        ask: connectParticipantWithLexBot({
          bot: lexBotAlias("demo-bot"),
          text: "How can I help?",
          sessionAttributes: { callerNumber: customerEndpoint.address, contactId },
          onIntent: { ScheduleDemo: "again", TalkToAgent: "which" },
          onNoMatch: "menu",
          onError: "hangUp",
        }),
        again: loop({ times: 3, onContinue: "ask", onDone: "hangUp" }),
        which: compare({
          value: channel,
          when: [{ equals: "CHAT", next: "hangUp" }],
          onNoMatch: "menu",
        }),
        ...menu({ entry: "menu", exit: "hangUp" }),
        hangUp: disconnectParticipant(),
      },
    })

    const content = emitFlow(flow, { resolve })

    expect(content.StartAction).toBe("greet")
    expect(content.Actions.map((action) => action.Identifier)).toEqual([
      "greet",
      "ask",
      "again",
      "which",
      "menu",
      "thanks",
      "hangUp",
    ])
  })
})
