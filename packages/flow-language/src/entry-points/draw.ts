/** Pictures of a flow, and its positions in the flow designer of the console. */
export type { FlowDiagram } from "../diagram/diagram-flow.ts"
export { diagramFlow } from "../diagram/diagram-flow.ts"
export { formatFlow } from "../format-flow.ts"
export { layoutFlow } from "../layout/layout-flow.ts"
export type { FlowContent } from "../flow-content.ts"
