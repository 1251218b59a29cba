import { text } from "../../rule/value-rule.ts"
import { defineAction } from "../define-action.ts"
import { listAt, resourceAt, textAt } from "../fields.ts"

/**
 * Writes values of a data table.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/data-table-block.html
 */
export const upsertDataTableValues = defineAction("UpsertDataTableValues", {
  evidence: "E",
  role: "works",
  flowTypes: "all",
  varies: true,
  fields: {
    table: resourceAt("DataTableId", "dataTable", text),
    lockVersion: textAt("LockVersion"),
    /** In AWS's words. */
    attributes: listAt("DataTableUpsertAttributes"),
  },
  branches: { onError: "required" },
  next: "required",
})
