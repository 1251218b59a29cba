import type { CallCenter } from "@call-center/config"
import { callCenterFlows, localArn } from "@call-center/contact-flows"
import { emitFlow } from "@call-center/flow-language"

/** What the configuration's flows know of an action. */
export interface KnownAction {
  readonly type: string
  /** What it says, where its text is always the same. */
  readonly text: string | undefined
  /** Ways on from it, `NextAction`, `Condition:0`, `Error:NoMatchingError`. */
  readonly ways: readonly { readonly by: string; readonly to: string }[]
}

/** The actions of the configuration's flows, by flow and Identifier. */
export function knownFlows(
  callCenter: CallCenter,
): ReadonlyMap<string, ReadonlyMap<string, KnownAction>> {
  return new Map(
    callCenterFlows(callCenter).map((flow) => {
      const { Actions } = emitFlow(flow, { resolve: localArn })
      return [
        flow.name,
        new Map(
          Actions.map(({ Identifier, Type, Parameters, Transitions }) => [
            Identifier,
            {
              type: Type,
              text: spokenText(Type, Parameters?.["Text"]),
              ways: [
                ...(Transitions.Conditions ?? []).map(({ NextAction }, index) => ({
                  by: `Condition:${index}`,
                  to: NextAction,
                })),
                ...(Transitions.NextAction === undefined
                  ? []
                  : [{ by: "NextAction", to: Transitions.NextAction }]),
                ...(Transitions.Errors ?? []).map(({ ErrorType, NextAction }) => ({
                  by: `Error:${ErrorType}`,
                  to: NextAction,
                })),
              ],
            },
          ]),
        ),
      ]
    }),
  )
}

const speaking = new Set([
  "MessageParticipant",
  "ConnectParticipantWithLexBot",
  "GetParticipantInput",
])

function spokenText(type: string, text: unknown): string | undefined {
  return speaking.has(type) && typeof text === "string" && !text.includes("$.") ? text : undefined
}
