export type { CallEvent } from "./call-event.ts"
export type { Call } from "./call.ts"
export type { SimulatorClock } from "./clock.ts"
export type { DeployedBot, DeployedFlow, DialOptions, Simulator, SimulatorOptions } from "./simulator.ts"
