import { type Action, action } from "../../action.ts"
import { byName } from "../../code/condition-code.ts"
import { jsonObjectCode, resourceCode } from "../../code/value-code.ts"
import { type BranchesByName, equalsConditions, type NoBranches } from "../../condition.ts"
import { errorsOf } from "../../error-branches.ts"
import type { ModuleContract } from "../../module-contract.ts"
import { type Resource, writeResource } from "../../resource-reference.ts"
import { equalsAny } from "../../rule/action-rule.ts"
import { json, required, resource } from "../../rule/value-rule.ts"
import { type ViewData, writeViewData } from "../../view-data.ts"
import { describeAction } from "../describe-action.ts"

/** A module that is described with `contactFlowModule`. */
export interface NamedModule<Result extends string> {
  readonly name: string
  readonly contract: ModuleContract<Result>
}

/** The module that is run, and what it is given. */
export interface InvokeFlowModule<Result extends string> {
  /** By name, or the module itself: then its results are checked. */
  readonly module: Resource<"flowModule"> | NamedModule<Result>
  /** As the module's schema wants it, in JSON's own types. */
  readonly input?: Readonly<Record<string, ViewData>>
}

/**
 * Runs a module and goes on after it; modules may be nested five levels deep.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/contact-actions-invokeflowmodule.html
 */
export const invokeFlowModule = describeAction("InvokeFlowModule", build, {
  evidence: "S",
  role: "works",
  parameters: { FlowModuleId: required(resource("flowModule")), Input: json },
  errors: { required: ["NoMatchingError"], optional: ["NoMatchingCondition"] },
  conditions: [{ ...equalsAny, orNext: true }],
  next: "required",
  flowTypes: ["CONTACT_FLOW", "MODULE"],
  flowTypesEvidence: "D",
  varies: true,
  shapes: [
    {
      parameters: (it) => ({
        module: resourceCode(it["FlowModuleId"]),
        input: jsonObjectCode(it["Input"]),
      }),
      needs: ["module"],
      conditions: byName("onResult"),
    },
  ],
})

function build<
  const Next extends string,
  const OnError extends string,
  const Result extends string = string,
  const OnResult extends BranchesByName = NoBranches,
  const OnNoMatch extends string = never,
>(
  properties: InvokeFlowModule<Result> & {
    readonly next: Next
    readonly onError: OnError
    /** By the name of the result that the module declares. */
    readonly onResult?: OnResult & { readonly [Name in Exclude<keyof OnResult, Result>]: never }
    readonly onNoMatch?: OnNoMatch
  },
): Action<NoInfer<Next | OnError | OnResult[keyof OnResult] | OnNoMatch>, "InvokeFlowModule"> {
  const { module, onResult } = properties
  return action("InvokeFlowModule", {
    parameters: (resolve) => ({
      FlowModuleId:
        "contract" in module
          ? resolve({ flowModule: module.name })
          : writeResource(module, resolve),
      Input: properties.input && writeViewData(properties.input),
    }),
    transitions: {
      NextAction: properties.next,
      Errors: errorsOf(properties),
      Conditions: onResult === undefined ? [] : equalsConditions<OnResult>(onResult),
    },
  })
}
