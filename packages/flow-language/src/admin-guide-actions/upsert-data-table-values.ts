import type { Action } from "../action.ts"
import { action } from "../action.ts"
import type { TextValue } from "../attribute-reference.ts"
import { writeText } from "../attribute-reference.ts"
import type { Continuation } from "../continuation.ts"
import { continuation } from "../continuation.ts"
import type { JsonValue } from "../flow-content.ts"
import type { Resource } from "../resource-reference.ts"
import { writeResource } from "../resource-reference.ts"

/** What {@link upsertDataTableValues} takes beside its branches. */
export interface UpsertDataTableValues {
  readonly table: Resource<"dataTable">
  readonly lockVersion: TextValue
  /** In AWS's words. */
  readonly attributes: readonly JsonValue[]
}

/**
 * Writes values of a data table.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/data-table-block.html
 */
export function upsertDataTableValues<const Next extends string, const OnError extends string>(
  properties: UpsertDataTableValues & Continuation<Next, OnError>,
): Action<NoInfer<Next | OnError>, "UpsertDataTableValues"> {
  return action("UpsertDataTableValues", {
    parameters: (resolve) => ({
      DataTableId: writeResource(properties.table, resolve),
      LockVersion: writeText(properties.lockVersion),
      DataTableUpsertAttributes: properties.attributes,
    }),
    transitions: continuation(properties),
  })
}
