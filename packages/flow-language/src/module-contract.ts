import type { JsonObject } from "./flow-content.ts"

/** What a module takes and gives back; `invokeFlowModule` holds callers to it. */
export interface ModuleContract<Result extends string = string> {
  /** JSON Schema of `Input`. */
  readonly input?: JsonObject
  /** JSON Schema of `ResultData`. */
  readonly resultData?: JsonObject
  /** Names that `endFlowModuleExecution` gives back, with what they mean. */
  readonly results?: Readonly<Record<Result, string>>
}
