import type { CallEvent } from "../call-event.ts"
import type { ScriptScenario } from "../scenario/scenario.ts"

/** A conversation as data: who rings, what each side says, and what must be true. See docs/call-scripts.md. */
export interface CallScript {
  readonly name: string
  /** What the story is about, for readers. */
  readonly about?: string
  readonly scenario?: ScriptScenario
  /** Steps by name, for `use` in this script. */
  readonly steps?: NamedSteps
  /** One call after the other, in the same call centre. */
  readonly calls: readonly ScriptedCall[]
  /** What must stand in the end, by the name of a probe: demos, SMS and whatever else the runner was given. */
  readonly finally?: Readonly<Record<string, unknown>>
}

/** Steps by name, shared between calls and scripts. */
export type NamedSteps = Readonly<Record<string, readonly CallStep[]>>

/** One call of a script. */
export interface ScriptedCall {
  readonly name?: string
  /** ISO 8601 duration that passes before this call. */
  readonly after?: string
  /** E.164, or `withheld`. */
  readonly from?: string
  readonly channel?: "VOICE" | "CHAT"
  readonly steps: readonly CallStep[]
  /** What must be heard somewhere in this call: a message, or all of its messages taken together. */
  readonly heard?: readonly MessageMatcher[]
  /** What must not be heard anywhere in this call. */
  readonly never?: readonly MessageMatcher[]
  /** Actions, by Identifier or type, that must have started in this call. */
  readonly actions?: readonly string[]
  /** Actions, by Identifier or type, that must not have started. */
  readonly neverActions?: readonly string[]
  /** Contact attributes at the end. */
  readonly attributes?: Readonly<Record<string, unknown>>
  /** Who must have ended the call. A call that nobody ended is hung up by the caller after the last step. */
  readonly ends?: "flow" | "caller" | "error"
}

/** What the customer does, or what must have been observed since the customer last did something. */
export type CallStep =
  | "Silence"
  | "HangUp"
  | { readonly TextUtterance: string }
  | { readonly DtmfInput: string }
  /** ISO 8601 duration that passes while the call waits. */
  | { readonly TimePasses: string }
  | { readonly MessageReceived: MessageMatcher }
  /** Nothing of the kind since the customer's last turn. */
  | { readonly NeverReceived: MessageMatcher }
  /** Contact attributes as they stand now. */
  | { readonly Attributes: Readonly<Record<string, unknown>> }
  /** Keeps a part of what a probe found last; later steps write it as `${name}`, by the groups of the pattern. */
  | { readonly Remember: RememberedText }
  | ObservedEvent
  | UsedSteps

/** Any other event, by its type; what is given must match, what is left out may be anything. */
export type ObservedEvent = {
  readonly [Type in ObservableType]?: string | Readonly<Record<string, unknown>>
}

/** Events that steps observe besides `MessageReceived`. */
export type ObservableType = Exclude<CallEvent["type"], "MessageReceived" | "CustomerInput">

/** Named steps in place; `${name}` in their texts is replaced by what `with` says. */
export interface UsedSteps {
  readonly use: string
  readonly with?: Readonly<Record<string, string>>
}

/** A bare text must be contained (AWS: Inclusion). All that is given must hold. */
export type MessageMatcher =
  | string
  | {
      /** The whole message. */
      readonly Text?: string
      /** Texts that must all be contained. */
      readonly Contains?: string | readonly string[]
      /** A regular expression, `/like this/i` or bare. */
      readonly Pattern?: string
      /** The recorded prompt. */
      readonly PromptId?: string
      /** Contained in the SSML as sent. */
      readonly SSML?: string
    }

/** What a script takes from something that its runner can look up. */
export interface RememberedText {
  /** The name of a probe, as in `finally`. */
  readonly from: string
  /** A regular expression with named groups, `/like (?<this>\d+)/`. */
  readonly pattern: string
}
