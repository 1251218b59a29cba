import type { PolicyStatement } from "../stack/policy-document.ts"

/** Lets a function send SMS. One to a phone number has no ARN; leaving out all topics leaves just the numbers. */
export const textPhoneNumbers: PolicyStatement = {
  sid: "TextPhoneNumbers",
  actions: ["sns:Publish"],
  notResources: ["arn:*:sns:*:*:*"],
}
