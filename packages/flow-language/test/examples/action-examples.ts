import type { ActionType } from "../../src/index.ts"
import type { ActionExample } from "./action-example.ts"
import { adminGuideExamples } from "./admin-guide-examples.ts"
import { contactExamples } from "./contact-examples.ts"
import { contactWorkExamples } from "./contact-work-examples.ts"
import { flowControlExamples } from "./flow-control-examples.ts"
import { interactionExamples } from "./interaction-examples.ts"
import { participantExamples } from "./participant-examples.ts"

/** An example of every action type. */
export const actionExamples: Readonly<Record<ActionType, ActionExample>> = {
  ...participantExamples,
  ...flowControlExamples,
  ...interactionExamples,
  ...contactExamples,
  ...contactWorkExamples,
  ...adminGuideExamples,
}
