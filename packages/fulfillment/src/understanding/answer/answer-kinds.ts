/** What a word or phrase does in the answer to a question that wants a yes or a no. */
export type AnswerKind =
  /** A hesitation. */
  | "sound"
  /** "Let me see": a hesitation before a plain yes, else a doubt. */
  | "pause"
  /** "Anyway": comes back from a story to what was asked. */
  | "return"
  /** Thanks, forms of address, greetings. */
  | "polite"
  /** Says nothing of its own; may be said after everything else. */
  | "filler"
  /** Names what is spoken of: "it", "the appointment". */
  | "thing"
  /** Says nothing of its own, and needs something after it: who ends with it has not finished. */
  | "link"
  /** "Is", "would": a link, or the beginning of a question when what is spoken of comes after it. */
  | "auxiliary"
  /** Says yes by itself and means nothing else. */
  | "yes"
  /** Says that something is well: a yes too, but also how people begin to say something else. */
  | "fine"
  /** "That's fine": says that something is well as it stands, and so no yes to cancelling it. */
  | "well"
  /** "It is", "I do": a yes where nothing but a yes and politeness stands beside it. */
  | "short"
  /** "Ten it is": the same, also after what was read back. */
  | "settled"
  /** A yes where only what was read back stands beside it. */
  | "please"
  /** Tells to do what was offered, whatever that is. */
  | "go"
  /** Does the same in words of the caller's own: beside a yes it adds nothing, without one it may ask for something else. */
  | "deed"
  | "book"
  | "move"
  /** Tells to move the demo; without a yes beside it perhaps to change what was read back. */
  | "change"
  | "cancel"
  /** Tells to let the demo be as it is. */
  | "keep"
  /** Tells to forget about what was offered. */
  | "drop"
  /** Why the caller can't come: explains a yes to cancelling, and is a no to anything else. */
  | "reason"
  /** What is wrong with what was read back. */
  | "fault"
  | "bye"
  | "no"
  /** Turns what follows into its opposite. */
  | "not"
  | "doubt"
  | "question"
  /** Asks for something to be done: a question unless it is what was offered. */
  | "request"
  | "condition"
  | "objection"
