/** What the flows themselves say; what the bot says stands with its code hook. */
export interface FlowPrompts {
  /** BCP 47 tag of the contact and of its bot's locale, "en-US". */
  readonly languageCode: string
  /** Said before anything else, and not to be talked over: whom one has called, and that no person answers. */
  readonly greeting: string
  /** The whole line is closed by hand: words to end the call with. */
  readonly lineClosed: string
  readonly askConsent: string
  readonly recordingOn: string
  readonly recordingOff: string
  readonly howCanIHelp: string
  readonly anythingElse: string
  /** The same choices, one key each. */
  readonly keypadMenu: string
  /** Nothing was understood, not even keys. */
  readonly giveUp: string
  /** The bot failed: ways on by key. */
  readonly trouble: string
  /** The bot failed again: words to end the call with. */
  readonly sorry: string
  readonly agents: AgentPrompts
  readonly callbacks: CallbackPrompts
}

/** What is said on the way to a person and while waiting. */
interface AgentPrompts {
  readonly connecting: string
  readonly afterHours: string
  readonly nobodyThere: string
  readonly queueFull: string
  readonly unreachable: string
  /** Played one after the other while the caller waits. */
  readonly queueMessages: readonly [string, ...string[]]
  readonly queueTrouble: string
  /** The end of a sentence that the whisper begins, where the bot did not hear what was wanted. */
  readonly wantsPerson: string
  /** What the agent hears before the caller, `wanted` being the end of the sentence. */
  readonly whisper: (wanted: string) => string
  readonly customerOnHold: string
  readonly agentOnHold: string
}

/** What is said about being called back. */
interface CallbackPrompts {
  readonly offer: string
  readonly booked: string
  readonly failed: string
}
