/** Everything that can be observed of a call, in the order it happened. Names follow Connect's testing language where it has one. */
export type CallEvent =
  | {
      readonly type: "FlowActionStarted"
      readonly flow: string
      readonly identifier: string
      readonly actionType: string
    }
  | {
      readonly type: "TransitionTaken"
      readonly flow: string
      readonly from: string
      readonly to: string
      /** `NextAction`, `Condition:<n>` or `Error:<ErrorType>`. */
      readonly by: string
    }
  | { readonly type: "MessageReceived"; readonly text: string }
  | {
      readonly type: "CustomerInput"
      readonly kind: "speech" | "keys" | "silence" | "hangup"
      readonly value: string
    }
  | {
      readonly type: "LexTurn"
      readonly intent: string
      readonly slots: Readonly<Record<string, string | null>>
      readonly state: string
      readonly dialogAction: string
      readonly slotToElicit: string | undefined
    }
  | { readonly type: "LambdaInvoked"; readonly arn: string; readonly outcome: "ok" | "error" }
  | { readonly type: "AttributesUpdated"; readonly attributes: Readonly<Record<string, string>> }
  | { readonly type: "FlowLogged"; readonly text: string }
  | {
      readonly type: "ContactTransferred"
      readonly to: "queue" | "agent" | "flow" | "thirdParty"
      readonly name: string
    }
  | { readonly type: "CallEnded"; readonly by: "flow" | "caller" | "error"; readonly reason?: string }
