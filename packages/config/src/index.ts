export type { CallCenterSettings } from "./call-center-schema.ts"
export { type CallCenter, type Deployment, type Locale, locales } from "./call-center.ts"
export { ConfigFault, type ConfigProblem } from "./config-fault.ts"
export { defineCallCenter } from "./define-call-center.ts"
