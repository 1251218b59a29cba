import type { DeployedFlow, NewSimulatorOptions } from "@call-center/simulator"

import type { LocalFlow } from "./local-flows.ts"

/** The flows, and the one that is rung: a module can't be, so that a flow invokes it and hangs up when it has ended. */
export function rungThrough(
  entry: LocalFlow,
  flows: readonly DeployedFlow[],
): Pick<NewSimulatorOptions, "flows" | "entryFlow"> {
  if (entry.type !== "MODULE") return { flows, entryFlow: entry.name }
  const caller = callerOf(entry)
  return { flows: [...flows, caller], entryFlow: caller.name }
}

function callerOf({ name, arn }: LocalFlow): DeployedFlow {
  const hangUp = "hangUp"
  return {
    name: `a flow that invokes ${name}`,
    arn: `${arn}/caller`,
    type: "CONTACT_FLOW",
    content: {
      Version: "2019-10-30",
      StartAction: "invoke",
      Actions: [
        {
          Identifier: "invoke",
          Type: "InvokeFlowModule",
          Parameters: { FlowModuleId: arn },
          Transitions: {
            NextAction: hangUp,
            Errors: ["NoMatchingError", "NoMatchingCondition"].map((ErrorType) => ({
              ErrorType,
              NextAction: hangUp,
            })),
          },
        },
        { Identifier: hangUp, Type: "DisconnectParticipant", Parameters: {}, Transitions: {} },
      ],
    },
  }
}
