import { text } from "../../rule/value-rule.ts"
import { defineAction } from "../define-action.ts"
import { listAt, resourceAt } from "../fields.ts"

/**
 * Lists rows of a data table into `$.DataTables`.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/data-table-block.html
 */
export const listDataTableValues = defineAction("ListDataTableValues", {
  evidence: "E",
  role: "works",
  fills: ["DataTables"],
  flowTypes: "all",
  varies: true,
  fields: {
    table: resourceAt("DataTableId", "dataTable", text),
    /** In AWS's words. */
    primaryKeyGroups: listAt("PrimaryKeyGroups"),
  },
  branches: { onError: "required" },
  next: "required",
})
