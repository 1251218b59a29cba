import type { Action } from "../action.ts"
import { action } from "../action.ts"
import type { TextValue } from "../attribute-reference.ts"
import { writeText } from "../attribute-reference.ts"
import type { Continuation } from "../continuation.ts"
import { continuation } from "../continuation.ts"
import type { JsonObject } from "../flow-content.ts"

/** What {@link updateFlowAttributes} takes beside its branches. */
export interface UpdateFlowAttributes {
  /** Keys without `$` and `.`. */
  readonly attributes: Readonly<Record<string, TextValue>>
}

/**
 * Sets attributes that only this flow sees (`$.FlowAttributes`).
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/flow-control-actions-updateflowattributes.html
 */
export function updateFlowAttributes<const Next extends string, const OnError extends string>(
  properties: UpdateFlowAttributes & Continuation<Next, OnError>,
): Action<NoInfer<Next | OnError>, "UpdateFlowAttributes"> {
  return action("UpdateFlowAttributes", {
    parameters: () => ({ FlowAttributes: writeValues(properties.attributes) }),
    transitions: continuation(properties),
  })
}

function writeValues(attributes: Readonly<Record<string, TextValue>>): JsonObject {
  return Object.fromEntries(
    Object.entries(attributes).map(([key, value]) => [key, { Value: writeText(value) }]),
  )
}
