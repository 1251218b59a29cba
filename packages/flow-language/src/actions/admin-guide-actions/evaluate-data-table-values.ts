import { text } from "../../rule/value-rule.ts"
import { defineAction } from "../define-action.ts"
import { listAt, resourceAt } from "../fields.ts"

/**
 * Reads values of a data table into `$.DataTables`.
 *
 * @see https://docs.aws.amazon.com/connect/latest/adminguide/data-table-block.html
 */
export const evaluateDataTableValues = defineAction("EvaluateDataTableValues", {
  evidence: "E",
  role: "works",
  fills: ["DataTables"],
  flowTypes: "all",
  varies: true,
  fields: {
    table: resourceAt("DataTableId", "dataTable", text),
    /** In AWS's words. */
    queries: listAt("Queries"),
  },
  branches: { onError: "required" },
  next: "required",
})
