import type { Action } from "../action.ts"
import { action } from "../action.ts"
import type { Continuation } from "../continuation.ts"
import { continuation } from "../continuation.ts"
import type { JsonValue } from "../flow-content.ts"
import type { Resource } from "../resource-reference.ts"
import { writeResource } from "../resource-reference.ts"

/** What {@link listDataTableValues} takes beside its branches. */
export interface ListDataTableValues {
  readonly table: Resource<"dataTable">
  /** In AWS's words. */
  readonly primaryKeyGroups: readonly JsonValue[]
}

/**
 * Lists rows of a data table into `$.DataTables`.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/data-table-block.html
 */
export function listDataTableValues<const Next extends string, const OnError extends string>(
  properties: ListDataTableValues & Continuation<Next, OnError>,
): Action<NoInfer<Next | OnError>, "ListDataTableValues"> {
  return action("ListDataTableValues", {
    parameters: (resolve) => ({
      DataTableId: writeResource(properties.table, resolve),
      PrimaryKeyGroups: properties.primaryKeyGroups,
    }),
    transitions: continuation(properties),
  })
}
