import type { ActionRecord, AllowedIn, Connected, ContactFlow } from "./contact-flow.ts"
import type { JsonObject } from "./flow-content.ts"
import type { ModuleContract } from "./module-contract.ts"

/** A module: a flow that other flows invoke with InvokeFlowModule. */
export interface ContactFlowModule<Result extends string = string> extends ContactFlow {
  readonly type: "MODULE"
  readonly contract: ModuleContract<Result>
}

/** A module as its author describes it: a flow, and the contract that callers rely on. */
export interface ContactFlowModuleDescription<Actions extends ActionRecord, Result extends string> {
  readonly name: string
  readonly start: NoInfer<keyof Actions & string>
  readonly actions: Actions & Connected<Actions> & AllowedIn<"MODULE", Actions>
  readonly contract?: ModuleContract<Result>
  readonly metadata?: JsonObject | "none"
  /** The content's `Settings`; defaults to what the console writes. */
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
