import type { Action } from "../action.ts"
import { action } from "../action.ts"
import type { Continuation } from "../continuation.ts"
import { continuation } from "../continuation.ts"
import type { JsonValue } from "../flow-content.ts"
import type { Resource } from "../resource-reference.ts"
import { writeResource } from "../resource-reference.ts"

/** What {@link evaluateDataTableValues} takes beside its branches. */
export interface EvaluateDataTableValues {
  readonly table: Resource<"dataTable">
  /** In AWS's words. */
  readonly queries: readonly JsonValue[]
}

/**
 * Reads values of a data table into `$.DataTables`.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/data-table-block.html
 */
export function evaluateDataTableValues<const Next extends string, const OnError extends string>(
  properties: EvaluateDataTableValues & Continuation<Next, OnError>,
): Action<NoInfer<Next | OnError>, "EvaluateDataTableValues"> {
  return action("EvaluateDataTableValues", {
    parameters: (resolve) => ({
      DataTableId: writeResource(properties.table, resolve),
      Queries: properties.queries,
    }),
    transitions: continuation(properties),
  })
}
