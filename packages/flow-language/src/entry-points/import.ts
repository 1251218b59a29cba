/** TypeScript for flows that exist. */
export { withActionOrder } from "../import/action-order.ts"
export type { ExportedTraces } from "../import/as-exported.ts"
export { asExported } from "../import/as-exported.ts"
export { flowTypeFor } from "../import/flow-type-for.ts"
export { importFlow } from "../import/import-flow.ts"
export { withReadableIdentifiers } from "../import/readable-identifiers.ts"
export type { FlowContent } from "../flow-content.ts"
