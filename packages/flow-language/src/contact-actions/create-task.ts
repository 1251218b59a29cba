import type { Action } from "../action.ts"
import { action } from "../action.ts"
import type { TextValue } from "../attribute-reference.ts"
import { writeText, writeTexts } from "../attribute-reference.ts"
import type { Continuation } from "../continuation.ts"
import { continuation } from "../continuation.ts"
import type { JsonObject } from "../flow-content.ts"
import type { Resource } from "../resource-reference.ts"
import { writeResource } from "../resource-reference.ts"

/** What {@link createTask} takes beside its branches. */
export interface CreateTask {
  readonly name: TextValue
  /** The flow that the task runs. */
  readonly flow: Resource<"contactFlow">
  readonly description?: TextValue
  readonly attributes?: Readonly<Record<string, TextValue>>
  /** Links that the agent sees, in AWS's words. */
  readonly references?: JsonObject
  readonly template?: Resource<"taskTemplate">
}

/**
 * Creates a task for an agent.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/contact-actions-createtask.html
 */
export function createTask<const Next extends string, const OnError extends string>(
  properties: CreateTask & Continuation<Next, OnError>,
): Action<NoInfer<Next | OnError>, "CreateTask"> {
  return action("CreateTask", {
    parameters: (resolve) => ({
      Name: writeText(properties.name),
      ContactFlowId: writeResource(properties.flow, resolve),
      Description: properties.description && writeText(properties.description),
      Attributes: properties.attributes && writeTexts(properties.attributes),
      References: properties.references,
      TaskTemplateId: properties.template && writeResource(properties.template, resolve),
    }),
    transitions: continuation(properties),
  })
}
