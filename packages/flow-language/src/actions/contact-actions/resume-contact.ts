import { defineAction } from "../define-action.ts"

/**
 * Brings a paused contact back.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/contact-actions-updatecontactresumecontact.html
 */
export const resumeContact = defineAction("ResumeContact", {
  evidence: "D",
  role: "works",
  flowTypes: "all",
  branches: { onError: "required" },
  next: "required",
})
