export type { CallEvent } from "./call-event.ts"
export type { Call } from "./call.ts"
export type { SimulatorClock } from "./clock.ts"
export { createSimulator } from "./create-simulator.ts"
export { FlowLoadFault } from "./flow/flow-load-fault.ts"
export type {
  HoursOfOperationResource,
  InstanceResources,
  QueueResource,
} from "./instance-resources.ts"
export type { Scenario } from "./scenario/scenario.ts"
export { SimulatorFault } from "./simulator-fault.ts"
export type {
  DeployedBot,
  DeployedFlow,
  DialOptions,
  Simulator,
  SimulatorOptions,
} from "./simulator.ts"
