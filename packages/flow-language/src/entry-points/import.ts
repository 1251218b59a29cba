/** TypeScript for flows that exist. */
export { withActionOrder } from "../import/action-order.ts"
export type { ExportedTraces } from "../import/as-exported.ts"
export { asExported } from "../import/as-exported.ts"
export { importFlow } from "../import/import-flow.ts"
export type { FlowContent } from "../flow-content.ts"
