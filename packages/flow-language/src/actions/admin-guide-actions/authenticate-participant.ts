import { text } from "../../rule/value-rule.ts"
import { defineAction } from "../define-action.ts"
import { fixedNumberAt, objectAt } from "../fields.ts"

/**
 * Lets a chat customer sign in with Amazon Cognito.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/authenticate-customer.html
 */
export const authenticateParticipant = defineAction("AuthenticateParticipant", {
  evidence: "E",
  role: "listens",
  flowTypes: "all",
  fields: {
    /** In AWS's words. */
    cognito: objectAt("CognitoConfiguration"),
    /** In AWS's words. */
    customerProfiles: objectAt("CustomerProfilesConfiguration"),
    timeLimitMinutes: fixedNumberAt("TimeLimitMinutes", text),
  },
  branches: { onError: "required", onTimeout: "optional" },
  named: "onResult",
  next: "required",
})
