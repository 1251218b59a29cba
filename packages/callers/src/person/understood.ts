/** What was said of something, by name: a day, a time, digits. */
export type Facts = Readonly<Record<string, string>>

/** One of several that may be chosen, in the order in which they were told. */
export interface Option {
  readonly facts: Facts
}

/** What is told, by name, of which things. */
export interface Told {
  readonly act: "tells"
  readonly what: string
  readonly facts: readonly Facts[]
}

/** Something that expects an answer. */
export type Asked =
  | {
      readonly act: "asks"
      readonly topic: string
      /** What the question takes for granted: a task, a day. */
      readonly task?: string
      readonly facts?: Facts
    }
  | { readonly act: "offers"; readonly what: string; readonly options: readonly Option[] }
  | { readonly act: "readsBack"; readonly task: string; readonly facts: Facts }

/** What a listener makes of something that was said. */
export type Understood =
  | Asked
  | Told
  /** That the caller was not heard or not understood. */
  | { readonly act: "puzzled" }
  /** That keys may be pressed. */
  | { readonly act: "hintsKeys" }

/** Makes of words what a listener would. */
export type Ear = (messages: readonly string[]) => readonly Understood[]
