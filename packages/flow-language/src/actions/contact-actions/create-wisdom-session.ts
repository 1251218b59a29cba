import { defineAction } from "../define-action.ts"
import { resourceAt } from "../fields.ts"

/**
 * Opens an assistant session; give its ARN to the contact with updateContactData and `wisdomSessionArn`.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/contact-actions-createwisdomsession.html
 */
export const createWisdomSession = defineAction("CreateWisdomSession", {
  evidence: "D",
  role: "works",
  fills: ["Wisdom"],
  flowTypes: "all",
  fields: { assistant: resourceAt("WisdomAssistantArn", "wisdomAssistant") },
  branches: { onError: "required" },
  next: "required",
})
