import type { ActionRecord, AllowedIn, Connected, ContactFlow } from "./contact-flow.ts"
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

/** A module: a flow that flows invoke. */
export interface ContactFlowModule<Result extends string = string> extends ContactFlow {
  readonly type: "MODULE"
  readonly contract: ModuleContract<Result>
}

/** What `contactFlowModule` takes. */
export interface ContactFlowModuleDescription<Actions extends ActionRecord, Result extends string> {
  readonly name: string
  readonly start: NoInfer<keyof Actions & string>
  readonly actions: Actions & Connected<Actions> & AllowedIn<"MODULE", Actions>
  readonly contract?: ModuleContract<Result>
  readonly metadata?: JsonObject | "none"
  /** The content's `Settings`, as the console writes them unless given. */
  readonly settings?: JsonObject
}

/** Describes a module as {@link contactFlow} does a flow. */
export function contactFlowModule<
  const Actions extends ActionRecord,
  const Result extends string = never,
>(description: ContactFlowModuleDescription<Actions, Result>): ContactFlowModule<Result> {
  return {
    ...description,
    type: "MODULE",
    contract: description.contract ?? {},
    settings: description.settings ?? consoleSettings,
  }
}

/**
 * `Settings` of the module's resource (CloudFormation, CreateContactFlowModule): its contract as a
 * JSON string.
 */
export function emitModuleSettings({ contract }: ContactFlowModule): string {
  return JSON.stringify({
    ...(contract.input && { input: { schema: contract.input } }),
    ...(contract.resultData && { resultData: { schema: contract.resultData } }),
    ...(contract.results && {
      transitions: {
        results: Object.entries(contract.results).map(([name, description]) => ({
          name,
          description,
        })),
      },
    }),
  })
}

/** What the console writes into every module's content, whatever its contract. */
const consoleSettings: JsonObject = {
  InputParameters: [],
  OutputParameters: [],
  Transitions: [
    { DisplayName: "Success", ReferenceName: "Success", Description: "" },
    { DisplayName: "Error", ReferenceName: "Error", Description: "" },
  ],
}
