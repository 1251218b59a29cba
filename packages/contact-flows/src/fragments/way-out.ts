import {
  disconnectParticipant,
  type FlowFragment,
  getParticipantInput,
  loop,
  messageParticipant,
} from "@call-center/flow-language"
import { menuKeys } from "@call-center/lex-bot"

import type { FlowPrompts } from "../prompts/flow-prompts.ts"

type WayOutKey = "giveUp" | "troubleAgain" | "trouble" | "sorry" | "hangUp"

interface WaysBack<Back extends string> {
  /** Where a caller who wants to try again goes. */
  readonly retry: Back
}

interface WaysBackOrToAgent<Exit extends string> extends WaysBack<Exit> {
  readonly agent: Exit
}

/** How calls end that went wrong, where a person can be had: by key, so that a silent line reaches nobody. */
export function wayOutToAgent<const Exit extends string>(
  prompts: FlowPrompts,
  { retry, agent }: WaysBackOrToAgent<Exit>,
): FlowFragment<WayOutKey, Exit> {
  return {
    ...lastWords<Exit>(prompts),
    giveUp: getParticipantInput({
      text: prompts.giveUp,
      timeoutSeconds: 5,
      onKey: { [menuKeys.TalkToAgent]: agent },
      onNoMatch: "hangUp",
      onInputTimeout: "hangUp",
      onError: "sorry",
    }),
    trouble: getParticipantInput({
      text: prompts.trouble,
      timeoutSeconds: 5,
      onKey: { "1": retry, [menuKeys.TalkToAgent]: agent },
      onNoMatch: "sorry",
      onInputTimeout: "sorry",
      onError: "sorry",
    }),
  }
}

/** How calls end that went wrong, where no person can be had. */
export function wayOutAlone<const Exit extends string>(
  prompts: FlowPrompts,
  { retry }: WaysBack<Exit>,
): FlowFragment<WayOutKey, Exit> {
  return {
    ...lastWords<Exit>(prompts),
    giveUp: messageParticipant({ text: prompts.giveUp, next: "hangUp" }),
    trouble: getParticipantInput({
      text: prompts.trouble,
      timeoutSeconds: 5,
      onKey: { "1": retry },
      onNoMatch: "sorry",
      onInputTimeout: "sorry",
      onError: "sorry",
    }),
  }
}

function lastWords<Exit extends string>(
  prompts: FlowPrompts,
): FlowFragment<"troubleAgain" | "sorry" | "hangUp", WayOutKey | Exit> {
  return {
    troubleAgain: loop({ times: 2, onContinue: "trouble", onDone: "sorry" }),
    sorry: messageParticipant({ text: prompts.sorry, next: "hangUp" }),
    hangUp: disconnectParticipant(),
  }
}
