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
      /** Why the action failed, where it did; undefined for every other transition. */
      readonly reason?: string
    }
  | {
      /** What the customer hears (voice) or reads (chat): `text` carries no markup. */
      readonly type: "MessageReceived"
      readonly text: string
      /** As sent, when it was SSML. */
      readonly ssml?: string
      /** The recorded prompt's id or ARN, when it was one. */
      readonly promptId?: string
    }
  /** What only the agent hears: an agent whisper or agent hold flow. */
  | { readonly type: "AgentMessageReceived"; readonly text: string }
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
  /** A callback waits in `queue` (its name or ARN); `number` is who will be called, undefined when unknown. */
  | {
      readonly type: "CallbackCreated"
      readonly queue: string
      readonly number: string | undefined
      readonly initialCallDelaySeconds: number
    }
  /** An action that needs a service which a local run does not have; the scenario answered for it. */
  | { readonly type: "ServiceAnswered"; readonly actionType: string; readonly outcome: string }
  | {
      readonly type: "CallEnded"
      readonly by: "flow" | "caller" | "error"
      readonly reason?: string
    }
