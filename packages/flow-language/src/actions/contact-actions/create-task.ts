import { defineAction } from "../define-action.ts"
import { objectAt, optional, resourceAt, textAt, textsAt } from "../fields.ts"

/**
 * Creates a task for an agent.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/contact-actions-createtask.html
 */
export const createTask = defineAction("CreateTask", {
  evidence: "D",
  role: "works",
  flowTypes: "all",
  varies: true,
  fields: {
    name: textAt("Name"),
    /** The flow that the task runs. */
    flow: resourceAt("ContactFlowId", "contactFlow"),
    description: optional(textAt("Description")),
    attributes: optional(textsAt("Attributes")),
    /** Links that the agent sees, in AWS's words. */
    references: optional(objectAt("References")),
    template: optional(resourceAt("TaskTemplateId", "taskTemplate")),
  },
  branches: { onError: "required" },
  next: "required",
})
