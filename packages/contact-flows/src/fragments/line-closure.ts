import {
  checkHoursOfOperation,
  type FlowFragment,
  messageParticipant,
} from "@call-center/flow-language"

import type { FlowPrompts } from "../prompts/flow-prompts.ts"
import { resources } from "../resources.ts"

type ClosureKey = "checkLine" | "lineClosed"

/** Where calls go on once it is known whether the line is closed. */
export interface LineClosureExits<Exit extends string> {
  readonly onOpen: Exit
  readonly onClosed: Exit
}

/** Ends calls with words while somebody has closed the line by hand. A check that fails is no reason to lose the caller. */
export function lineClosure<const Exit extends string>(
  { lineClosed }: FlowPrompts,
  { onOpen, onClosed }: LineClosureExits<Exit>,
): FlowFragment<ClosureKey, Exit> {
  return {
    checkLine: checkHoursOfOperation({
      hoursOfOperation: resources.lineClosures,
      onOpen,
      onClosed: "lineClosed",
      onError: onOpen,
    }),
    lineClosed: messageParticipant({ text: lineClosed, next: onClosed }),
  }
}
