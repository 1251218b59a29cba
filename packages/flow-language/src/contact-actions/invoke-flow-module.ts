import type { Action } from "../action.ts"
import { action } from "../action.ts"
import type { BranchesByName, NoBranches } from "../condition.ts"
import { equalsConditions } from "../condition.ts"
import type { ContactFlowModule } from "../contact-flow-module.ts"
import type { Continuation } from "../continuation.ts"
import { errorsOf } from "../error-branches.ts"
import type { Resource } from "../resource-reference.ts"
import { writeResource } from "../resource-reference.ts"
import type { ViewData } from "../view-data.ts"
import { writeViewData } from "../view-data.ts"

/** What {@link invokeFlowModule} takes beside its branches. */
export interface InvokeFlowModule<Result extends string> {
  /** By name, or the module itself: then its results are checked. */
  readonly module: Resource<"flowModule"> | ContactFlowModule<Result>
  /** As the module's schema wants it, in JSON's own types. */
  readonly input?: Readonly<Record<string, ViewData>>
}

/**
 * Runs a module and comes back; up to five levels deep.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/contact-actions-invokeflowmodule.html
 */
export function invokeFlowModule<
  const Next extends string,
  const OnError extends string,
  const Result extends string = string,
  const OnResult extends BranchesByName = NoBranches,
  const OnNoMatch extends string = never,
>(
  properties: InvokeFlowModule<Result> &
    Continuation<Next, OnError> & {
      /** By the name of the result that the module declares. */
      readonly onResult?: OnResult & { readonly [Name in Exclude<keyof OnResult, Result>]: never }
      readonly onNoMatch?: OnNoMatch
    },
): Action<NoInfer<Next | OnError | OnResult[keyof OnResult] | OnNoMatch>, "InvokeFlowModule"> {
  const { module, onResult } = properties
  return action("InvokeFlowModule", {
    parameters: (resolve) => ({
      FlowModuleId:
        "actions" in module ? resolve({ flowModule: module.name }) : writeResource(module, resolve),
      Input: properties.input && writeViewData(properties.input),
    }),
    transitions: {
      NextAction: properties.next,
      Errors: errorsOf(properties),
      Conditions: onResult === undefined ? [] : equalsConditions<OnResult>(onResult),
    },
  })
}
