import { expectTypeOf } from "vitest"

import type { Action, FlowFragment } from "../../src/index.ts"
import {
  actionAt,
  connectParticipantWithLexBot,
  contactFlow,
  disconnectParticipant,
  getParticipantInput,
  lexBotAlias,
  messageParticipant,
} from "../../src/index.ts"

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
        onKey: { 1: "thanks", "#": at.exit },
        onNoMatch: at.exit,
        onInputTimeout: at.exit,
        onError: at.exit,
      }),
    ),
    thanks: messageParticipant({ text: "Thanks", next: at.exit }),
  }
}

expectTypeOf(messageParticipant({ text: "a", next: "b", onError: "c" })).toEqualTypeOf<
  Action<"b" | "c", "MessageParticipant">
>()
expectTypeOf(disconnectParticipant()).toEqualTypeOf<Action<never, "DisconnectParticipant">>()

contactFlow({
  name: "with a fragment",
  type: "CONTACT_FLOW",
  start: "menu",
  actions: { ...menu({ entry: "menu", exit: "hangUp" }), hangUp: disconnectParticipant() },
})

contactFlow({
  name: "a transition that names no key",
  type: "CONTACT_FLOW",
  start: "greet",
  actions: {
    // @ts-expect-error no action "goodbye"
    greet: messageParticipant({ text: "Welcome", next: "goodbye" }),
    hangUp: disconnectParticipant(),
  },
})

contactFlow({
  name: "branches by name that name no key",
  type: "CONTACT_FLOW",
  start: "ask",
  actions: {
    // @ts-expect-error no action "book"
    ask: connectParticipantWithLexBot({
      bot: lexBotAlias("demo"),
      text: "Hello",
      onIntent: { Book: "book" },
      onNoMatch: "hangUp",
      onError: "hangUp",
    }),
    hangUp: disconnectParticipant(),
  },
})

contactFlow({
  name: "a start that names no key",
  type: "CONTACT_FLOW",
  // @ts-expect-error no action "begin"
  start: "begin",
  actions: { hangUp: disconnectParticipant() },
})

contactFlow({
  name: "a fragment whose exit isn't there",
  type: "CONTACT_FLOW",
  start: "menu",
  // @ts-expect-error no action "nowhere"
  actions: { ...menu({ entry: "menu", exit: "nowhere" }), hangUp: disconnectParticipant() },
})

const unknownKeys: Record<string, ReturnType<typeof disconnectParticipant>> = {
  hangUp: disconnectParticipant(),
}
// @ts-expect-error keys must be literals
contactFlow({ name: "unknown keys", type: "CONTACT_FLOW", start: "hangUp", actions: unknownKeys })

contactFlow({
  name: "an action that AWS bars from whisper flows",
  type: "CUSTOMER_WHISPER",
  start: "say",
  actions: {
    say: messageParticipant({ text: "Hello", next: "end" }),
    // @ts-expect-error whisper flows end with endFlowExecution
    end: disconnectParticipant(),
  },
})
